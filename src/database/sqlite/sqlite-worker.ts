import { parentPort } from 'node:worker_threads';
import { SqliteEngine } from './sqlite-engine';
import { LockedByProcess } from './sqlite-process-lock';
import type { EngineFailure, EngineReply, EngineRequest } from './sqlite-protocol';

/** The thread that owns SQLite, so that neither fsync nor bulk work holds up the thread that answers checks. */
const engine = new SqliteEngine();
const port = parentPort;
if (port === null) throw new Error('sqlite-worker is started as a thread.');

port.on('message', (request: EngineRequest) => port.postMessage(reply(request)));

function reply({ id, method, args }: EngineRequest): EngineReply {
  try {
    const call = engine[method] as (...args: readonly unknown[]) => unknown;
    return { id, value: call.apply(engine, args as unknown[]) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): EngineFailure {
  if (error instanceof LockedByProcess) return { message: error.message, lockedBy: error.pid ?? null };
  const { message, errcode } = error as { message?: string; errcode?: number };
  return { message: message ?? String(error), sqliteCode: errcode };
}
