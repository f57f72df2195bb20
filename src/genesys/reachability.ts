import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from './clock';
import type { GenesysError } from './genesys.errors';
import { explainFailure } from './explain-failure';
import { GENESYS_CLOCK } from './genesys-tokens';

/**
 * What keeps calls to Genesys from being answered. Consists of hosts, codes and our own words: no secret, id or name.
 */
export interface GenesysObstacle {
  readonly host: string;
  /** Of the failure, or `genesys_no_answer_yet`. */
  readonly code: string;
  /** The cause and what to check, without a full stop. */
  readonly detail: string;
  readonly forSeconds: number;
  /** Attempts that failed in a row. */
  readonly failures: number;
}

/** An answer that takes longer than this is worth reporting. */
const SLOW_MS = 3_000;

interface HostState {
  /** Start times of the attempts that have no answer yet. */
  readonly open: Set<{ readonly sinceMs: number }>;
  failure?: { readonly error: GenesysError; readonly sinceMs: number; readonly count: number };
  answeredAtMs: number;
}

/** Remembers what the latest attempts showed of each host, so that a failure is known while retries go on. */
@Injectable()
export class Reachability {
  private readonly hosts = new Map<string, HostState>();

  constructor(@Inject(GENESYS_CLOCK) private readonly clock: Pick<Clock, 'now'>) {}

  /** Called when an attempt leaves; the caller reports how it ended, or nothing where it was cancelled. */
  begin(host: string): { answered(): void; failed(error: GenesysError): void; ended(): void } {
    const state = this.stateOf(host);
    const attempt = { sinceMs: this.clock.now() };
    state.open.add(attempt);
    return {
      answered: () => {
        state.answeredAtMs = this.clock.now();
        state.failure = undefined;
      },
      failed: (error) => {
        const { sinceMs = attempt.sinceMs, count = 0 } = state.failure ?? {};
        state.failure = { error, sinceMs, count: count + 1 };
      },
      ended: () => void state.open.delete(attempt),
    };
  }

  /** The obstacle that has lasted longest; undefined while Genesys answers. */
  obstacle(): GenesysObstacle | undefined {
    const found = [...this.hosts].flatMap(([host, state]) => this.obstacleAt(host, state) ?? []);
    return found.sort((a, b) => b.forSeconds - a.forSeconds)[0];
  }

  private obstacleAt(host: string, { failure, open, answeredAtMs }: HostState): GenesysObstacle | undefined {
    if (failure !== undefined) {
      const { error, sinceMs, count } = failure;
      const detail = explainFailure(error, host);
      return { host, code: error.code, detail, forSeconds: this.secondsSince(sinceMs), failures: count };
    }
    const [oldest] = open;
    if (oldest === undefined) return undefined;
    const sinceMs = Math.max(oldest.sinceMs, answeredAtMs);
    if (this.clock.now() - sinceMs < SLOW_MS) return undefined;
    const forSeconds = this.secondsSince(sinceMs);
    const detail = `no answer from ${host} for ${forSeconds} s`;
    return { host, code: 'genesys_no_answer_yet', detail, forSeconds, failures: 0 };
  }

  private secondsSince(ms: number): number {
    return Math.round((this.clock.now() - ms) / 1000);
  }

  private stateOf(host: string): HostState {
    const state = this.hosts.get(host) ?? { open: new Set(), answeredAtMs: Number.NEGATIVE_INFINITY };
    this.hosts.set(host, state);
    return state;
  }
}
