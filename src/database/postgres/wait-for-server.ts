import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { monotonicClock } from '../../common/monotonic-clock';
import { DatabaseUnreachableError } from '../database.errors';

const RETRY_MS = 1_000;
const LOG_INTERVAL_MS = 5_000;

export interface WaitingClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<unknown>;
}

const realClock: WaitingClock = {
  now: () => monotonicClock.now(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
};

/**
 * Retries while the server is not up yet, for `patienceMs` at most. What a person has to change (a password, the name
 * of the database) is thrown at once. The log reports at once, and every few seconds, what is waited for.
 */
export async function waitForServer<T>(
  connect: () => Promise<T>,
  patienceMs: number,
  clock = realClock,
  logger: Pick<Logger, 'warn'> = new Logger('Database'),
): Promise<T> {
  const endsAt = clock.now() + patienceMs;
  const connected = new AbortController();
  const words = { last: 'The database (DATABASE_URL) does not answer yet.' };
  const say = () => {
    const seconds = Math.max(0, Math.round((endsAt - clock.now()) / 1000));
    logger.warn(`${words.last} Retrying for another ${seconds} s (DATABASE_START_TIMEOUT).`);
  };
  if (patienceMs > 0) void sayUntil(connected.signal, say, clock);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await connect();
      } catch (error) {
        if (!(error instanceof DatabaseUnreachableError) || !error.mayComeUp) throw error;
        if (clock.now() + RETRY_MS > endsAt) throw patienceMs > 0 ? error.after(patienceMs) : error;
        words.last = error.message;
        if (attempt === 1) say();
        await clock.sleep(RETRY_MS);
      }
    }
  } finally {
    connected.abort();
  }
}

async function sayUntil(signal: AbortSignal, say: () => void, clock: WaitingClock): Promise<void> {
  const isOver = () =>
    clock.sleep(LOG_INTERVAL_MS, signal).then(
      () => false,
      () => true,
    );
  while (!(await isOver())) say();
}
