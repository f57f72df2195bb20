// Layers: gateway -> sync -> snapshot -> matrix -> check. Nothing below knows what is above it.
const features =
  'answers|api-keys|assertions|auth|authzen|audit|changes|conflicts|data-categories|health|permissions|purposes|reports|simulations|snapshots|sync|users-roles';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sdk-only-in-genesys',
      comment: 'Only src/genesys loads the vendor SDK; contract tests of the simulator drive it too.',
      severity: 'error',
      from: { pathNot: '^(src/genesys|test)/' },
      to: { path: 'node_modules/purecloud-platform-client-v2' },
    },
    {
      name: 'access-model-is-plain-typescript',
      comment: 'The access model knows nothing but itself: no framework, no SDK, no SQL, no Node API.',
      severity: 'error',
      from: { path: '^src/access-model/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/access-model/' },
    },
    {
      name: 'access-index-is-plain-typescript',
      comment:
        'Who holds what, from either side, and what follows from it: it knows the access model and common code.',
      severity: 'error',
      from: { path: '^src/access-index/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/(access-index|access-model|common)/' },
    },
    {
      name: 'common-and-config-are-at-the-bottom',
      severity: 'error',
      from: { path: '^src/(common|config)/' },
      to: { path: `^src/(genesys|access-model|access-index|${features})/` },
    },
    {
      name: 'database-knows-no-feature',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: `^src/(genesys|access-model|access-index|${features})/` },
    },
    {
      name: 'verifier-stands-alone',
      comment: 'Another team shall be able to read it: no framework, no database, nothing of the service.',
      severity: 'error',
      from: { path: '^src/audit/verifier/', pathNot: '[.]spec[.]ts$' },
      to: {
        path: '^src/(?!audit/(verifier/|audit-record|canonical-json|record-hash|checkpoint[.]))|node_modules/(@nestjs|kysely|pg|fastify)',
      },
    },
    {
      name: 'genesys-knows-no-feature',
      severity: 'error',
      from: { path: '^src/genesys/' },
      to: { path: `^src/(${features})/` },
    },
    {
      name: 'sync-knows-no-reader-of-its-snapshots',
      severity: 'error',
      from: { path: '^src/sync/' },
      to: {
        path: '^src/(answers|assertions|authzen|permissions|health|users-roles|changes|conflicts|data-categories|purposes|simulations)/',
      },
    },
    {
      name: 'answers-know-no-feature',
      comment: 'What answers from a revision have in common; snapshots and sync are below it.',
      severity: 'error',
      from: { path: '^src/answers/' },
      to: {
        path: '^src/(assertions|authzen|changes|conflicts|data-categories|permissions|purposes|reports|simulations|users-roles)/',
      },
    },
    {
      name: 'features-do-not-talk-to-genesys',
      comment: 'Features answer from the snapshot; only sync and health-free composition reach the gateways.',
      severity: 'error',
      from: {
        path: '^src/(answers|assertions|permissions|auth|authzen|api-keys|audit|changes|conflicts|data-categories|purposes|reports|simulations|snapshots|health|users-roles)/',
        // The store of purposes at Genesys, and the retention policies that deletion must look at, speak to it.
        // So does what applies changes: it writes grants, and tells Genesys' refusals apart.
        pathNot:
          '^src/(purposes/(purposes[.]module|genesys-store/|retention/genesys-)|changes/(changes[.]module|apply/))',
      },
      to: { path: '^src/genesys/' },
    },
    {
      name: 'simulator-is-an-independent-witness',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^src/|node_modules/(@nestjs|purecloud-platform-client-v2)' },
    },
    {
      name: 'product-does-not-contain-its-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(simulator|test|bench|scripts)/' },
    },
    {
      name: 'no-undeclared-dependencies',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'types', 'default'],
    },
  },
};
