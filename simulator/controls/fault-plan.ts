import type { Effect, Fault } from './fault';

interface ArmedFault {
  readonly fault: Fault;
  matched: number;
  struck: number;
}

export interface MatchedCall {
  readonly method: string;
  /** The path template, such as `/api/v2/users/{userId}`. */
  readonly template: string;
  readonly path: string;
}

/** Decides which calls go wrong, and how. */
export class FaultPlan {
  private armed: ArmedFault[] = [];

  get faults(): readonly Fault[] {
    return this.armed.map(({ fault }) => fault);
  }

  replace(faults: readonly Fault[]): void {
    this.armed = faults.map((fault) => ({ fault, matched: 0, struck: 0 }));
  }

  /** Counts the call for every fault that it matches; the first one that is due strikes. */
  next(call: MatchedCall): Effect | undefined {
    const matching = this.armed.filter(({ fault }) => matches(fault, call));
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

function matches({ match = {} }: Fault, call: MatchedCall): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== call.method) return false;
  const { path } = match;
  if (path === undefined) return call.path !== '/oauth/token';
  if (path.endsWith('*')) return call.template.startsWith(path.slice(0, -1));
  return path === call.template || path === call.path;
}
