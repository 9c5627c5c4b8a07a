import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { downstairs } from './.ci/floors.mjs';

/** What each folder may not import: the arrows of the architecture, `addin → shared ← functions`, run one way. */
const ARROWS = {
  shared: ['addin', 'functions', 'infra', 'workbench', 'test'],
  addin: ['functions', 'infra', 'workbench', 'test'],
  functions: ['addin', 'infra', 'workbench', 'test'],
  infra: ['addin', 'workbench', 'test'],
  workbench: ['test'],
};

const IMPURE = ['node:*', 'fs', 'path', 'crypto', 'react', '@aws-sdk/*', 'hono', 'exceljs'];
const forbidden = (folders, packages = []) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        ...folders.map((folder) => ({
          regex: `^(\\.\\./)+${folder}(/|$)`,
          message: `An arrow points the wrong way: see the map of the code in README.md.`,
        })),
        ...(packages.length ? [{ group: packages, message: 'This folder is free of it: see README.md.' }] : []),
      ],
    },
  ],
});
const noGlobals = (...names) => ({
  'no-restricted-globals': [
    'error',
    ...names.map((name) => ({ name, message: `${name} does not belong in this folder.` })),
  ],
});
const DYNAMODB = ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/util-dynamodb'];
const S3 = ['@aws-sdk/client-s3', '@aws-sdk/s3-presigned-post', '@aws-sdk/s3-request-presigner'];

const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  {
    selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
    message: "Write `import * as z from 'zod'`: the other form brings every locale into the bundle.",
  },
];
/** Whatever the add-in throws may come before a person. */
const WORDLESS = {
  selector: "ClassDeclaration[superClass.name='Error']",
  message: 'Extend Failure, which asks for a title and a message in Chinese.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.data', '.data-empty', '.cache', 'cdk.out'] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': ['error', ...SYNTAX],
      eqeqeq: 'error',
    },
  },
  ...Object.entries(ARROWS).map(([folder, targets]) => ({
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: forbidden(
      targets,
      folder === 'shared' ? IMPURE : folder === 'addin' ? ['node:*', '@aws-sdk/*', 'hono', 'exceljs'] : [],
    ),
  })),
  // And the arrows within each part run down its floors.
  {
    files: ['{shared,addin,functions}/**/*.{ts,tsx}'],
    plugins: { floors: { rules: { downstairs: downstairs(import.meta.dirname) } } },
    rules: { 'floors/downstairs': 'error' },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      ...noGlobals('Office', 'Excel', 'window', 'document', 'process', 'fetch', 'crypto', 'setTimeout'),
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'shared/ is pure: pass it in.' },
        { object: 'Date', property: 'now', message: 'shared/ is pure: pass the time in.' },
      ],
    },
  },
  // The build runs in Node, not in Excel.
  { files: ['addin/build.ts', 'addin/unbarrel.ts'], rules: forbidden(ARROWS.addin) },
  { files: ['addin/**/*.{ts,tsx}'], ignores: ['addin/excel/**'], rules: noGlobals('Excel') },
  {
    files: ['functions/**/*.ts'],
    ignores: ['functions/store/**', 'functions/stream/**', 'functions/evidence/**'],
    rules: forbidden(ARROWS.functions, [...DYNAMODB, ...S3]),
  },
  { files: ['functions/evidence/**/*.ts'], rules: forbidden(ARROWS.functions, DYNAMODB) },
  { files: ['functions/store/**/*.ts'], rules: forbidden(ARROWS.functions, S3) },
  { files: ['functions/stream/**/*.ts'], rules: forbidden(ARROWS.functions, DYNAMODB) },
  {
    files: ['addin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX, WORDLESS],
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'jest',
          property: 'setTimeout',
          message: 'One limit ends what hangs: testTimeout in jest.config.js.',
        },
      ],
    },
  },
  { files: ['*.config.js', 'test/longest-first.js'], rules: { 'no-restricted-syntax': 'off' } },
);
