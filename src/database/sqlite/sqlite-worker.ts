import { parentPort } from 'node:worker_threads';
import { SqliteEngine } from './sqlite-engine';
import { LockedByProcess } from './sqlite-process-lock';
import type { EngineFailure, EngineMethod, EngineReply, EngineRequest } from './sqlite-protocol';
import { sqliteResultCode } from './sqlite-result-code';

/** The thread that owns SQLite, so that neither fsync nor bulk work holds up the thread that answers checks. */
const engine = new SqliteEngine() as unknown as Record<
  EngineMethod,
  (...args: readonly unknown[]) => unknown
>;
const port = parentPort;
if (port === null) throw new Error('sqlite-worker is started as a thread.');

port.on('message', (request: EngineRequest) => port.postMessage(reply(request)));

function reply({ id, method, args }: EngineRequest): EngineReply {
  try {
    return { id, value: engine[method](...args) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): EngineFailure {
  const { message } = error as Error;
  if (error instanceof LockedByProcess) return { message, lockedBy: error.pid ?? null };
  return { message, sqliteCode: sqliteResultCode(error) };
}
