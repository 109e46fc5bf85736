import tseslint from 'typescript-eslint';

const pureFolders = ['libs/*/domain/**/*.ts', 'workflows/**/*.ts'];
const outsideWorld = ['process', 'setTimeout', 'setInterval', 'Intl', 'Temporal', 'performance', 'crypto'];
const clockAndChance = [
  { object: 'Date', property: 'now', message: 'time is data of the command (docs/architecture.md)' },
  { object: 'Math', property: 'random', message: 'randomness comes from a recorded seed' },
];

const shape = [
  { selector: 'ExportAllDeclaration', message: 'no barrels: import the file' },
  { selector: "CallExpression[callee.name='forwardRef']", message: 'forwardRef hides a cycle' },
  { selector: "Decorator[expression.callee.name='Saga']", message: 'processes follow the log (docs/decisions/0005)' },
];
/** REL-R20: one isolate runs many workflows, and a replay must not find what an earlier run left behind. */
const ofModule = (declaration) => `:matches(Program, ExportNamedDeclaration) > ${declaration}`;
const stateOfModule = [
  { selector: ofModule("VariableDeclaration[kind!='const']"), message: 'no state of the module in a workflow' },
  {
    selector: ofModule('VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/]'),
    message: 'no state of the module in a workflow: make it inside of the function',
  },
  { selector: 'ClassBody > PropertyDefinition[static=true][readonly!=true]', message: 'static state is state of the module' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/*.js', '**/*.cjs', '**/*.mjs', 'coverage/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...shape],
    },
  },
  {
    files: pureFolders,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { globals: outsideWorld, checkGlobalObject: true }],
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-imports': ['error', { patterns: ['node:*', '@nestjs/*', 'pg', 'kysely'] }],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-globals': ['error', { globals: [...outsideWorld, 'Date'], checkGlobalObject: true }] },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shape, ...stateOfModule] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  // Kysely infers the shape of a query; written out it would be longer than the query and say less.
  { files: ['libs/*/read-models/*.queries.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  { files: ['apps/**/*.ts', 'scripts/**'], rules: { 'no-console': 'off' } },
);
