import type { CallMatch } from './matches-call';

/** Milliseconds, or until the faults are replaced by others: for tests that say when it goes on. */
export type Wait = number | 'until_replaced';

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
  | { kind: 'slow'; ms: Wait }
  | { kind: 'hang' }
  | { kind: 'malformed' }
  | { kind: 'oversized'; bytes: number }
  | { kind: 'expire-token' }
  /** A write answers as if it were done, and changes nothing. */
  | { kind: 'not-applied' }
  /** The request is taken whole and carried out after that time, whether anyone waits for the answer or not. */
  | LateEffect
  /** A write is done, and the connection ends instead of an answer. */
  | { kind: 'lost-answer' }
  | AnswerEffect;

export type LateEffect = { kind: 'late'; ms: Wait };

/** The operation answers 200, with a body that is not what it should be. */
export type AnswerEffect =
  /** A listing without rows, that looks whole. */
  | { kind: 'empty' }
  /** The first row of a listing is null. */
  | { kind: 'null-row' }
  /** A field is missing, by its path: `entities`, or `entities.0.permissionPolicies.0.entityName`. */
  | { kind: 'without'; field: string };

export interface Fault {
  match?: CallMatch;
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
  'empty',
  'null-row',
  'without',
  'late',
];

/** What is wrong with a list of faults that came over HTTP; undefined when nothing is. */
export function problemWithFaults(faults: unknown): string | undefined {
  if (!Array.isArray(faults)) return '"faults" must be a list';
  for (const fault of faults as Partial<Fault>[]) {
    if (!Array.isArray(fault.effects) || fault.effects.length === 0) return 'every fault needs "effects"';
    const unknown = fault.effects.find((effect) => !kinds.includes(effect.kind));
    if (unknown) return `unknown effect "${String(unknown.kind)}"; known are ${kinds.join(', ')}`;
    if (fault.effects.some((effect) => effect.kind === 'without' && typeof effect.field !== 'string'))
      return 'the effect "without" needs a "field"';
  }
  return undefined;
}
