/** ESM-only packages that jest on Node 20 cannot `require`; SWC translates them (docs/decisions/0001). */
const esmOnly = [
  '@nestjs', 'jose', 'file-type', 'cookie', 'load-esm', 'strtok3', 'token-types', 'uint8array-extras',
  '@tokenizer', '@borewit', 'uid', 'iterare', 'es-toolkit', 'content-disposition',
];
const swc = ['@swc/jest', { swcrc: false, jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022',
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, keepClassNames: true },
  module: { type: 'commonjs', ignoreDynamic: true } }];

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  transform: { '\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.wenxiao'],
  ...extra,
});

module.exports = {
  testTimeout: 60_000,
  projects: [
    project('unit', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'workflows/**/*.spec.ts', 'test/architecture/**/*.spec.ts']),
    project('contract', ['test/contract/**/*.spec.ts'], { globalSetup: '<rootDir>/test/support/postgres.setup.ts', globalTeardown: '<rootDir>/test/support/postgres.teardown.ts' }),
    project('workflow', ['test/workflow/**/*.spec.ts'], { globalSetup: '<rootDir>/test/support/postgres.setup.ts', globalTeardown: '<rootDir>/test/support/postgres.teardown.ts' }),
    project('api', ['test/api/**/*.spec.ts'], { globalSetup: '<rootDir>/test/support/postgres.setup.ts', globalTeardown: '<rootDir>/test/support/postgres.teardown.ts' }),
    project('end-to-end', ['test/end-to-end/**/*.spec.ts'], { globalSetup: '<rootDir>/test/support/postgres.setup.ts', globalTeardown: '<rootDir>/test/support/postgres.teardown.ts' }),
    project('faults', ['test/faults/**/*.spec.ts'], { globalSetup: '<rootDir>/test/support/faults.setup.ts', globalTeardown: '<rootDir>/test/support/postgres.teardown.ts' }),
  ],
};
