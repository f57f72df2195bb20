// Runs the script of a thread time and again, each time from its start: to start a thread costs more than most tests do.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { parentPort, workerData } = require('node:worker_threads');

const { script, control } = workerData;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Forgets what the script keeps, as the end of a thread does. SQLite closes files once nothing refers to statements. */
function forget() {
  parentPort.removeAllListeners('message');
  for (const file of Object.keys(require.cache)) if (file.endsWith('.ts')) delete require.cache[file];
  module.children.length = 0;
  collectGarbage();
}

require(script);
control.on('message', () => {
  forget();
  // What was collected is let go of in the next turn.
  setImmediate(() => {
    require(script);
    control.postMessage('renewed');
  });
});
