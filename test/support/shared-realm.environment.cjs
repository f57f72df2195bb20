// Runs every suite in the realm of its worker, so that packages are loaded once a worker and as production loads them,
// and not once a suite: half of the time of the tests was their loading.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
const { reuseThreads } = require('./reused-threads.cjs');

const REQUIRE = Symbol.for('rolecall.tests.require');
/** Suites of what a thread of SQLite does itself: they start and end it as production does. */
const OF_THREADS = /\/test\/database\//;
const JESTS_OWN = /^(EVENT_HANDLERS|JEST_STATE_SYMBOL|RETRY_TIMES_SETTER)$/;
const { PROPERTY_SEED } = process.env;
const compileFunction = vm.compileFunction;
const sharedRealm = new WeakSet();

// Node takes a heap of a gigabyte apart before it ends, and Jest takes a worker that needs half a second for that for one
// that a test keeps from ending. The operating system is faster.
if (process.send !== undefined) process.once('exit', (code) => process.reallyExit(code));

vm.compileFunction = (code, parameters, options) =>
  compileFunction(
    code,
    parameters,
    sharedRealm.has(options?.parsingContext) ? { ...options, parsingContext: undefined } : options,
  );

module.exports = class SharedRealmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    sharedRealm.add(this.context);
    globalThis[REQUIRE] = require;
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    const options = { config: config.projectConfig, global: globalThis };
    this.fakeTimersModern = new this.fakeTimersModern.constructor(options);
    this.exit = process.exit;
    reuseThreads(!OF_THREADS.test(context.testPath));
    if (PROPERTY_SEED !== undefined) require('fast-check').configureGlobal({ seed: Number(PROPERTY_SEED) });
  }

  async teardown() {
    process.exit = this.exit;
    // What suites leave in globals and packages that all of them share. Jest's listeners would hold every suite for ever.
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (JESTS_OWN.test(symbol.description ?? '')) delete globalThis[symbol];
    this.moduleMocker.restoreAllMocks();
    await super.teardown();
  }
};
