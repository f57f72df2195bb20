// Lets `node --require` run TypeScript as jest compiles it, for tests that need a process or a thread of their own. What
// was compiled before is kept: a thread that starts must not wait for the compiler.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { version } = require('@swc/core/package.json');

const options = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: true,
};
const folder = join(tmpdir(), `rolecall-compiled-${process.getuid?.() ?? 'all'}`);
const loaded = new Map();
let collected = new Map();
const salt = JSON.stringify([version, options]);

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const name = createHash('sha256')
    .update(JSON.stringify([salt, filename, source]))
    .digest('hex');
  const code = kept(name) ?? compiled(source, filename, name);
  for (const maps of [loaded, collected]) maps.set(filename, join(folder, `${name}.map`));
  module._compile(code, filename);
};

/** From now on `maps` has the file of the source map of each module that was loaded. */
exports.collectSourceMaps = (maps) => {
  for (const [filename, map] of loaded) maps.set(filename, map);
  collected = maps;
};

function kept(name) {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

function compiled(source, filename, name) {
  const { transformSync } = require('@swc/core');
  const { code, map } = transformSync(source, { ...options, filename });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keep(`${name}.map`, map);
  keep(name, code);
  return code;
}

/** Whole or not at all: others may be compiling the same. */
function keep(name, text) {
  const unfinished = join(folder, `${name}.${process.pid}.${process.hrtime.bigint()}`);
  writeFileSync(unfinished, text);
  renameSync(unfinished, join(folder, name));
}
