import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DatabaseUnavailableError } from '../database.errors';
import { SqliteFailure } from './sqlite-failure';
import type { SqliteFiles } from './sqlite-engine';
import type { EngineArgs, EngineMethod, EngineReply, EngineResult } from './sqlite-protocol';

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Our side of the thread that owns SQLite. A thread that ends takes nothing with it but an error for each caller. */
export class SqliteThread {
  private readonly pending = new Map<number, Pending>();
  private readonly worker: Worker;
  private failure?: Error;
  private calls = 0;

  private constructor() {
    const file = join(__dirname, `sqlite-worker${extname(__filename)}`);
    this.worker = new Worker(file, { execArgv: [...loaderFlags(process.execArgv), ...QUIET] });
    this.worker.on('message', (reply: EngineReply) => this.settle(reply));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The SQLite thread has ended.')));
  }

  static async start(files: SqliteFiles): Promise<SqliteThread> {
    const thread = new SqliteThread();
    try {
      await thread.call('open', files);
      return thread;
    } catch (error) {
      await thread.worker.terminate();
      throw error;
    }
  }

  call<M extends EngineMethod>(method: M, ...args: EngineArgs<M>): Promise<EngineResult<M>> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const id = ++this.calls;
    return new Promise<EngineResult<M>>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.worker.postMessage({ id, method, args });
    });
  }

  /** Statements that are under way or wait for their turn. */
  get waiting(): number {
    return this.pending.size;
  }

  async close(): Promise<void> {
    if (this.failure !== undefined) return;
    try {
      await this.call('close');
    } finally {
      await this.worker.terminate();
    }
  }

  private settle(reply: EngineReply): void {
    const caller = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if ('failure' in reply) caller?.reject(new SqliteFailure(reply.failure));
    else caller?.resolve(reply.value as never);
  }

  private fail(cause: Error): void {
    this.failure ??= new DatabaseUnavailableError({ cause });
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
  }
}

/** Node prints a warning for its own SQLite on every start. */
const QUIET = ['--disable-warning=ExperimentalWarning'];

/** The flags that determine how code is loaded: a thread loads it as its process does. */
function loaderFlags(execArgv: readonly string[]): string[] {
  return execArgv.flatMap((flag, index) =>
    flag === '--require' || flag === '--import' ? [flag, execArgv[index + 1] as string] : [],
  );
}
