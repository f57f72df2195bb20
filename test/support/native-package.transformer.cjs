// Packages are not compiled for the tests: the worker loads them itself, once, as production does.
const REQUIRE = "globalThis[Symbol.for('rolecall.tests.require')]";
const isModule = (code) => /^(import|export)\b/m.test(code);

module.exports = {
  process(code, filename) {
    const native = `module.exports = ${REQUIRE}(${JSON.stringify(filename)});`;
    // Jest loads its own parts and its global hooks this way too, with modules of Node; those of a suite are plain objects.
    return {
      code: isModule(code) ? native : `if (module.constructor === Object) ${native} else {${code}\n}`,
    };
  },
};
