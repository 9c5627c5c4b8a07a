import { availableParallelism } from 'node:os';

/** One jest project per kind of test, so that each runs in the environment it needs. */
const transform = {
  '^.+\\.(tsx?|m?js)$': [
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
/** Globals that no test replaces and no package that is loaded here declares anew. */
const FAST_GLOBALS = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Error',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'Reflect',
  'RegExp',
  'String',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'isNaN',
  'parseFloat',
  'parseInt',
];
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: 'node',
  transform,
  // Within the sandbox each use of a global asks the sandbox first, which makes what calculates much, as the grid does, several times slower.
  sandboxInjectedGlobals: FAST_GLOBALS,
  transformIgnorePatterns: ['/node_modules/(?!(.*/node_modules/)?(hucre|jose|oauth4webapi|strip-bom|uuid)/)'],
  ...extra,
});

export default {
  projects: [
    project('rules'),
    project('workbook'),
    project('excel'),
    project('api'),
    // AWS CDK has classes of its own by some of these names.
    project('infra', { sandboxInjectedGlobals: [] }),
    project('browser'),
  ],
  testSequencer: '<rootDir>/test/longest-first.js',
  // No measure of speed: it only ends what hangs. No test has a limit of its own, so that none fails because the machine is busy.
  testTimeout: 15 * 60_000,
  // Two for each core: about half the time a test waits, for a browser, a database or a program of its own.
  maxWorkers: 2 * availableParallelism(),
};
