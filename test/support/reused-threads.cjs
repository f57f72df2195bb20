// Lets the threads of SQLite serve one database after another. Nearly every test has a database of its own, and a thread
// takes a tenth of a second of the processor to start.
const { EventEmitter, once } = require('node:events');
const { join } = require('node:path');
const threads = require('node:worker_threads');

const { MessageChannel, Worker } = threads;
const SCRIPT = /\/sqlite-worker\.ts$/;
const EVENTS = ['message', 'error', 'exit'];
const MAX_IDLE = 4;
const idle = [];

/** A thread that waits to be used again does not keep its process from ending. */
class Thread {
  constructor(script, options) {
    const { port1, port2 } = new MessageChannel();
    const workerData = { script, control: port2 };
    this.worker = new Worker(join(__dirname, 'reused-thread.cjs'), {
      ...options,
      workerData,
      transferList: [port2],
    });
    this.control = port1;
    port1.unref();
  }

  /** Resolves when it is as new. */
  async renew() {
    this.release();
    if (idle.length >= MAX_IDLE) return this.worker.terminate();
    const renewed = Promise.race([once(this.control, 'message'), once(this.worker, 'exit')]);
    this.control.postMessage('renew');
    await renewed;
    this.worker.on('error', () => undefined).on('exit', () => this.forget());
    this.worker.unref();
    this.control.unref();
    idle.push(this);
  }

  forget() {
    const index = idle.indexOf(this);
    if (index >= 0) idle.splice(index, 1);
  }

  take() {
    this.release();
    this.worker.ref();
    return this;
  }

  release() {
    for (const event of EVENTS) this.worker.removeAllListeners(event);
  }
}

/** What a user of the thread sees: one that is started for it, and ends when it is told to. */
class ReusedWorker extends EventEmitter {
  constructor(script, options) {
    super();
    this.thread = idle.pop()?.take() ?? new Thread(script, options);
    for (const event of EVENTS) this.thread.worker.on(event, (value) => this.emit(event, value));
    this.on('message', (reply) => (this.closed ||= reply.id === this.closing && !('failure' in reply)));
  }

  postMessage(message) {
    if (message.method === 'close') this.closing = message.id;
    this.thread.worker.postMessage(message);
  }

  /** One that has closed its database can be used again; any other may be in the middle of something. */
  async terminate() {
    if (!this.closed) return this.thread.worker.terminate();
    await this.thread.renew();
    this.emit('exit', 0);
    return 0;
  }
}

/** From now on threads are reused, or started and ended as production does. */
exports.reuseThreads = (reuse) => {
  threads.Worker = !reuse
    ? Worker
    : function (script, options) {
        return SCRIPT.test(script) ? new ReusedWorker(script, options) : new Worker(script, options);
      };
};
