import type { AuditActor } from '../../audit/audit-record';
import type { LossKind } from './losses';
import { similarity, type Sketch } from './sketch';

interface CountedLoss {
  readonly kind: LossKind;
  readonly before: number;
  readonly gone: number;
}

/** What a sync run lost, as it is compared with other runs. */
export interface ObservedLosses {
  readonly losses: readonly CountedLoss[];
  readonly sketches: Readonly<Partial<Record<LossKind, Sketch>>>;
}

/** Sync runs that are held back, one after the other, with the same losses. What the first one lost is stored. */
export interface HeldBack extends ObservedLosses {
  /** UUIDv7: names what was shown to the person who accepts it. */
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly firstHeldAt: string;
  readonly lastHeldAt: string;
  readonly runs: number;
  readonly acceptedBy?: AuditActor;
}

export interface ConfirmationPolicy {
  /** Runs that have to agree; 0 leaves it to a person. */
  readonly confirmingRuns: number;
  /** They have to span this time, or asking quickly a few times during one disturbance would do. */
  readonly spanMs: number;
}

/** Two runs agree when so much of what either lost, both lost. */
const AGREEMENT = 0.9;

/** What is held back after one more run. A run that lost something else starts again and voids an acceptance. */
export function afterRun(
  known: HeldBack | undefined,
  seen: ObservedLosses,
  now: string,
  id: string,
): HeldBack {
  if (known === undefined || !agrees(known, seen))
    return { ...seen, id, firstHeldAt: now, lastHeldAt: now, runs: 1 };
  // A clock that was set back makes no run later than it was.
  const firstHeldAt = now < known.firstHeldAt ? now : known.firstHeldAt;
  return { ...known, firstHeldAt, lastHeldAt: now, runs: known.runs + 1 };
}

/** Why the losses are believed; undefined while they are not. */
export function acceptanceReason(
  { acceptedBy, runs, firstHeldAt, lastHeldAt }: HeldBack,
  { confirmingRuns, spanMs }: ConfirmationPolicy,
): 'accepted' | 'confirmed' | undefined {
  if (acceptedBy !== undefined) return 'accepted';
  const span = Date.parse(lastHeldAt) - Date.parse(firstHeldAt);
  return confirmingRuns > 0 && runs >= confirmingRuns && span >= spanMs ? 'confirmed' : undefined;
}

/** Losing less than was shown agrees; losing of another kind, or other things, does not. */
function agrees(known: HeldBack, { sketches }: ObservedLosses): boolean {
  return Object.entries(sketches).every(
    ([kind, sketch]) => similarity(known.sketches[kind as LossKind] ?? [], sketch) >= AGREEMENT,
  );
}
