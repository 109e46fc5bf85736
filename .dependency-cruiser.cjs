/** The floors of docs/architecture.md as rules. `test/architecture` plants a violation and expects it to be found. */
const SLICES = 'projects|goals|ex-ante|budget-execution|monitoring|warnings|tasks|rectification|adjustments|evaluation|results|deadlines|audit-trail';
const KERNEL = '^libs/kernel/|^libs/rule-sets/domain/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'type imports included', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      comment: 'F0: the kernel knows only itself and decimal arithmetic',
      from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/kernel/|node_modules/decimal\\.js/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'F1: no framework, no driver, no node module in a domain',
      from: { path: '^libs/[^/]+/domain/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'core'], pathNot: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'domain-floor',
      severity: 'error',
      comment: 'F1: a domain imports the kernel, its own files and the events of other slices',
      from: { path: '^libs/([^/]+)/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(libs|apps|workflows)/',
        pathNot: [KERNEL, '^libs/$1/domain/', '\\.events\\.ts$', '^libs/goals/domain/'],
      },
    },
    {
      name: 'goals-never-import-projects',
      severity: 'error',
      comment: 'one aggregate, but the arrow goes one way',
      from: { path: '^libs/goals/' },
      to: { path: '^libs/projects/' },
    },
    {
      name: 'slices-join-by-events',
      severity: 'error',
      comment: 'F3: no arrow joins two slices except to *.events.ts',
      from: { path: `^libs/(${SLICES})/`, pathNot: '\\.(spec|module)\\.ts$' },
      to: {
        path: `^libs/(${SLICES})/`,
        pathNot: ['^libs/$1/', '\\.events\\.ts$', '^libs/goals/domain/'],
      },
    },
    {
      name: 'calculations-only-call-pure-code',
      severity: 'error',
      comment: 'trial calculation is the one place that calls the domains of slices from outside; it sees nothing else of them',
      from: { path: '^libs/calculations/', pathNot: '\\.spec\\.ts$' },
      to: { path: `^libs/(${SLICES})/`, pathNot: '^libs/monitoring/domain/' },
    },
    {
      name: 'application-knows-no-http',
      severity: 'error',
      comment: 'F3: application and activities stand below the web',
      from: { path: '^libs/[^/]+/(application|activities|read-models)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/web/|/http/|^node_modules/(fastify|@nestjs/platform-fastify|class-validator|class-transformer)/' },
    },
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      comment: 'F2: workflows import domains, the kernel, contracts and the Temporal workflow package',
      from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^workflows/|^libs/[^/]+/domain/|^libs/kernel/|node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'validators-only-in-http-bodies',
      severity: 'error',
      comment: 'class-validator lives in http/*.body.ts, *.query.ts and the web platform',
      from: { path: '^libs/', pathNot: '^libs/web/|/http/|\\.spec\\.ts$' },
      to: { path: 'node_modules/(class-validator|class-transformer)/' },
    },
    {
      name: 'only-the-command-bus',
      severity: 'error',
      comment: 'docs/decisions/0010',
      from: { path: '^(libs|apps)/' },
      to: { path: 'node_modules/@nestjs/cqrs/dist/(aggregate-root|event-bus|decorators/saga)' },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      comment: 'F2: platform folders carry no business words',
      from: { path: '^libs/(event-store|projections|process-runtime|database|web|configuration|observability)/', pathNot: '\\.spec\\.ts$' },
      to: { path: `^libs/(${SLICES}|access-control|notifications|attachments|calculations)/` },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'import the file, not a folder',
      from: {},
      to: { path: '/index\\.ts$', pathNot: '^node_modules/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(libs|apps|workflows)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'require', 'import', 'types'] },
  },
};
