export type Effect =
  | {
      kind: 'status';
      status: number;
      code?: string;
      /** Sent as it is. */
      retryAfter?: string | number;
      /** Sent as an HTTP date so many seconds from now. */
      retryAfterDateInSeconds?: number;
    }
  | { kind: 'reset' }
  | { kind: 'slow'; ms: number }
  | { kind: 'hang' }
  | { kind: 'malformed' }
  | { kind: 'oversized'; bytes: number }
  | { kind: 'expire-token' }
  /** A write answers as if it were done, and changes nothing. */
  | { kind: 'not-applied' }
  /** A write is done, and the connection ends instead of an answer. */
  | { kind: 'lost-answer' };

export interface Fault {
  match?: {
    method?: string;
    /** A path template, an exact path, or the beginning of one followed by `*`. */
    path?: string;
  };
  /** Strikes each n-th matching call; 1 when omitted. */
  every?: number;
  /** Strikes so many times and is then spent; without end when omitted. */
  times?: number;
  /** Used by turns. */
  effects: Effect[];
}

const kinds: readonly Effect['kind'][] = [
  'status',
  'reset',
  'slow',
  'hang',
  'malformed',
  'oversized',
  'expire-token',
  'not-applied',
  'lost-answer',
];

/** What is wrong with a list of faults that came over HTTP; undefined when nothing is. */
export function problemWithFaults(faults: unknown): string | undefined {
  if (!Array.isArray(faults)) return '"faults" must be a list';
  for (const fault of faults as Partial<Fault>[]) {
    if (!Array.isArray(fault.effects) || fault.effects.length === 0) return 'every fault needs "effects"';
    const unknown = fault.effects.find((effect) => !kinds.includes(effect.kind));
    if (unknown) return `unknown effect "${String(unknown.kind)}"; known are ${kinds.join(', ')}`;
  }
  return undefined;
}
