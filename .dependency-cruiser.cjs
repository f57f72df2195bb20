// Layers: genesys -> sync -> revisions -> features -> app. Nothing below knows what is above it.
const features =
  'lists|api-keys|assertions|auth|authzen|audit|changes|conflicts|definitions|drift|evidence|fast-lane|genesys-audits|health|history|licenses|limits|permissions|problems|proposals|purposes|reports|reviews|revisions|sealed-archives|service-settings|sessions|simulations|sync|usage|users-roles|webhooks';

/** Rooms that others build on: any of their files may be imported, within the other rules. */
const base = [
  'lists',
  'auth',
  'audit',
  'definitions',
  'fast-lane',
  'proposals',
  'revisions',
  'sealed-archives',
  'webhooks',
];
const entered = features.split('|').filter((room) => !base.includes(room));

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
      from: { path: '^src/access/(model|matrix)/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/access/(model|matrix)/' },
    },
    {
      name: 'access-is-plain-typescript',
      comment: 'Who can do what, and what follows from it: it knows itself and common code.',
      severity: 'error',
      from: { path: '^src/access/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/(access|common)/' },
    },
    {
      name: 'common-and-config-are-at-the-bottom',
      severity: 'error',
      from: { path: '^src/(common|config)/' },
      to: { path: `^src/(genesys|access|database|http|tables|${features})/` },
    },
    {
      name: 'http-and-tables-know-no-feature',
      severity: 'error',
      from: { path: '^src/(http|tables)/' },
      to: { path: `^src/(genesys|access|database|${features})/` },
    },
    {
      name: 'database-knows-no-feature',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: `^src/(genesys|access|http|tables|${features})/` },
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
      name: 'command-line-speaks-http',
      comment: 'The command line has no authority of its own: it asks the service, and nothing of it.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^src/(?!cli/|tables/|common/)|node_modules/(@nestjs|kysely|pg|fastify)' },
    },
    {
      name: 'console-speaks-http',
      comment: 'The console has no authority of its own: it asks the service, and shares no code with it.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(src|simulator|bench|scripts|test)/' },
    },
    {
      name: 'nothing-knows-the-console',
      severity: 'error',
      from: { path: '^(src|simulator|bench)/' },
      to: { path: '^console/' },
    },
    {
      name: 'nothing-knows-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'genesys-knows-no-feature',
      severity: 'error',
      from: { path: '^src/genesys/' },
      to: { path: `^src/(${features})/` },
    },
    {
      name: 'revisions-know-neither-their-readers-nor-their-source',
      comment: 'Every feature answers from revisions; who makes them is below the ports that they declare.',
      severity: 'error',
      from: { path: '^src/(revisions|sync)/' },
      to: {
        path: '^src/(lists|api-keys|assertions|authzen|licenses|permissions|health|history|users-roles|changes|conflicts|drift|proposals|purposes|reports|reviews|simulations)/',
      },
    },
    {
      name: 'sync-is-a-leaf',
      comment: 'Only the application and what applies changes know the part that reads Genesys.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sync/|capture/|(app|ports)[.]module|changes/)|[.]spec[.]ts$' },
      to: { path: '^src/sync/' },
    },
    {
      name: 'commands-are-leaves',
      comment: 'Commands that are no part of the service: only the command line starts them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(capture|doctor|cli)/' },
      to: { path: '^src/(capture|doctor)/' },
    },
    {
      name: 'lists-know-no-feature',
      comment: 'Paging, files and names of lists; only revisions are below them.',
      severity: 'error',
      from: { path: '^src/lists/' },
      to: {
        path: '^src/(assertions|authzen|changes|conflicts|drift|history|licenses|permissions|proposals|purposes|reports|reviews|simulations|sync|users-roles)/',
      },
    },
    {
      name: 'definitions-know-no-feature',
      comment: 'What rules and assertions share: how they are written, and what their results are of.',
      severity: 'error',
      from: { path: '^src/definitions/' },
      to: { path: `^src/(?!definitions/)(${features.replace(/\|?\b(auth|audit)\b(?!-)/g, '')})/` },
    },
    {
      name: 'features-are-entered-by-their-doors',
      comment:
        'A feature is entered through its module, a reader, its errors and its DTOs; `npm run measure` counts the rest.',
      severity: 'error',
      from: { path: `^src/(${entered.join('|')})/`, pathNot: '[.]spec[.]ts$' },
      to: {
        path: `^src/(${entered.join('|')})/`,
        pathNot: [
          '^src/$1/',
          '([.]module|[.]dto|[.]query|[.]errors|-reader)[.]ts$',
          // What changes and simulations, and audits and sync runs, have in common beyond what readers return.
          '^src/simulations/(simulated-revisions|base-revisions|storage/simulation-store)[.]ts$',
          // Usage simulates what it proposes, and answers as simulations do.
          '^src/simulations/(simulations[.]service|api/simulation(-mapping|s-path)|storage/stored-simulation)[.]ts$',
          '^src/genesys-audits/(store/|unexplained/unexplained-writes|attribution/audit-initiators)',
          // Drift lists changes as the history does, and plans what undoes them as changes are planned.
          '^src/history/api/history-(mapping|table)[.]ts$',
          '^src/changes/plan/planner[.]ts$',
          // Impact reports are made for simulations and changes.
          '^src/reports/(impact|making)/',
        ],
      },
    },
    {
      name: 'features-do-not-talk-to-genesys',
      comment: 'Features answer from the snapshot; only sync and health-free composition reach the gateways.',
      severity: 'error',
      from: {
        path: '^src/(lists|assertions|definitions|drift|evidence|permissions|auth|authzen|api-keys|audit|changes|conflicts|proposals|purposes|reports|reviews|revisions|service-settings|sessions|simulations|health|history|licenses|users-roles)/',
        // The store of purposes at Genesys, and the retention policies that deletion must look at, speak to it.
        // So does what reads licences, which no answer waits for.
        // So does what applies changes: it writes grants, and tells Genesys' refusals apart.
        pathNot:
          '^src/(purposes/(purposes[.]module|genesys-store/|retention/genesys-)|licenses/reading/genesys-|changes/(changes[.]module|apply/))',
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
    // Clients of their own package, made of generated files.
    exclude: { path: '^test/clients/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'types', 'default'],
    },
  },
};
