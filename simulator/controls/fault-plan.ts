import { setTimeout as delay } from 'node:timers/promises';
import type { Effect, Fault, Wait } from './fault';
import { matchesCall, type MatchedCall } from './matches-call';

interface ArmedFault {
  readonly fault: Fault;
  matched: number;
  struck: number;
}

/** Decides which calls go wrong, and how. */
export class FaultPlan {
  private armed: ArmedFault[] = [];
  private readonly waiting: (() => void)[] = [];

  get faults(): readonly Fault[] {
    return this.armed.map(({ fault }) => fault);
  }

  replace(faults: readonly Fault[]): void {
    this.armed = faults.map((fault) => ({ fault, matched: 0, struck: 0 }));
    for (const goOn of this.waiting.splice(0)) goOn();
  }

  /** Resolves when a struck call goes on. */
  wait(ms: Wait): Promise<void> {
    if (ms !== 'until_replaced') return delay(ms, undefined, { ref: false });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Counts the call for every fault that it matches; the first one that is due strikes. */
  next(call: MatchedCall): Effect | undefined {
    const matching = this.armed.filter(({ fault }) => matchesCall(fault.match ?? {}, call));
    for (const armed of matching) armed.matched++;
    const due = matching.find(isDue);
    if (!due) return undefined;
    const { effects } = due.fault;
    return effects[due.struck++ % effects.length];
  }
}

function isDue({ fault, matched, struck }: ArmedFault): boolean {
  if (fault.times !== undefined && struck >= fault.times) return false;
  return matched % (fault.every ?? 1) === 0;
}
