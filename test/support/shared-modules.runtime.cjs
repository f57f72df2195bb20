// Loads the project's own code once a worker, as the service does, and not once a suite: a third of the time of the tests
// was its loading, and code that is loaded again starts slowly again. So what a module keeps outlives a suite, and
// `jest.mock` does not reach what that code imports: give it a double, or spy on an object.
const { dirname, join, resolve, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');
const { collectSourceMaps } = require('./swc-register.cjs');

const folders = ['src', 'simulator', 'scripts', 'bench'].map((name) => join(__dirname, '../..', name) + sep);
const isShared = (file) => folders.some((folder) => file.startsWith(folder)) && !file.endsWith('.spec');

module.exports = class SharedModulesRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    const [, , , , , { collectCoverage }, , { watch, watchAll }] = options;
    // Coverage is counted suite by suite, and who watches changes code between two runs.
    this.shares = !(collectCoverage || watch || watchAll);
    if (this.shares) collectSourceMaps(this.getSourceMaps());
  }

  requireModuleOrMock(from, name) {
    const file = this.shares && name.startsWith('.') ? resolve(dirname(from), name) : '';
    return isShared(file) ? require(file) : super.requireModuleOrMock(from, name);
  }

  teardown() {
    // What the classes of this suite have registered with packages that outlive it.
    if (!this.shares) {
      delete globalThis.classValidatorMetadataStorage;
      require('class-transformer/cjs/storage').defaultMetadataStorage.clear();
    }
    super.teardown();
  }
};
