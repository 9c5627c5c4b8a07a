/** One jest project per kind of test, so that each runs in the environment it needs. */
const transform = {
  '^.+\\.(tsx?|js)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(.*/node_modules/)?(jose|oauth4webapi|strip-bom|uuid)/)'],
  ...extra,
});

export default {
  projects: [
    project('rules'),
    project('workbook'),
    project('excel'),
    project('api'),
    project('infra'),
    project('browser'),
  ],
  testSequencer: '<rootDir>/test/longest-first.js',
  testTimeout: 180_000,
  // As many as there are cores: a test that waits for a browser or a database leaves its core to the other.
  maxWorkers: '100%',
};
