const swc = {
  swcrc: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: '<rootDir>/test/support/shared-realm.environment.cjs',
  runtime: '<rootDir>/test/support/shared-modules.runtime.cjs',
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '/node_modules/.+\\.[cm]?js$': '<rootDir>/test/support/native-package.transformer.cjs',
  },
  transformIgnorePatterns: [],
});

const console = {
  displayName: 'console',
  testMatch: ['<rootDir>/console/src/**/*.spec.{ts,tsx}'],
  testEnvironment: 'jsdom',
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // They come without files for CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!openapi-react-query/|@tanstack/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/no-styles.cjs' },
};

export default {
  // Room for a machine that does other work meanwhile; a test that hangs ends all the same.
  testTimeout: 60_000,
  // Tests wait for the disk and the network, too: the core that Jest leaves free would idle.
  maxWorkers: '100%',
  // What suites leave behind in a worker grows; a new worker costs seconds, collecting garbage costs more.
  workerIdleMemoryLimit: '1.5GB',
  globalSetup: '<rootDir>/test/support/start-run.ts',
  globalTeardown: '<rootDir>/test/support/end-run.ts',
  coverageProvider: 'v8',
  collectCoverageFrom: [
    'src/**/*.ts',
    'simulator/**/*.ts',
    '!**/*.spec.ts',
    '!**/*.d.ts',
    '!**/testing/**',
    '!src/main.ts',
    '!src/openapi.ts',
  ],
  // The floor of `npm run coverage`, which runs unit tests alone: raise it when the figures have risen.
  coverageThreshold: { global: { statements: 41, lines: 41, functions: 63, branches: 85 } },
  projects: [
    project(
      'unit',
      ['src', 'simulator', 'scripts', 'bench'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
    ),
    console,
    project('e2e', ['<rootDir>/test/**/*.e2e-spec.ts']),
  ],
};
