import type { WrittenAudit } from '../audits/audit-recorder';
import { SeededRandom } from '../org/seeded-random';
import type { SimulatorState } from '../simulator-state';
import type { Change, ChangeActor } from './change';
import { applyChanges } from './changes';
import { randomActors } from './random-actors';
import { randomChangeKinds, type RandomChangeKind } from './random-change-kinds';

export interface RandomChangesWish {
  /** How many; 1 when omitted. */
  count?: number;
  /** The same seed makes the same changes of the same organization. 1 when omitted. */
  seed?: number;
  /** Of these kinds only; of every kind when omitted. */
  kinds?: RandomChangeKind[];
  /** By these in turn at random; by people, clients, users of trusted organizations and no one when omitted. */
  actors?: (ChangeActor | null)[];
}

/** A change that was made, and what of it was audited. */
export interface MadeChange {
  readonly kind: RandomChangeKind;
  readonly change: Change;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly audits: readonly WrittenAudit[];
}

/** How often another change is tried where one finds nothing to change. */
const MAX_TRIES = 50;

/** Makes changes that others make past our API calls. Rolecall's own clients and their roles stay as they are. */
export function makeRandomChanges(simulator: SimulatorState, wish: RandomChangesWish): MadeChange[] {
  const { count = 1, seed = 1, kinds = Object.keys(randomChangeKinds) as RandomChangeKind[] } = wish;
  const unknown = kinds.find((kind) => !Object.hasOwn(randomChangeKinds, kind));
  if (unknown !== undefined) throw new Error(`unknown kind "${unknown}"`);
  if (!Number.isInteger(count) || count < 0) throw new Error('"count" must be an integer from 0');
  const random = new SeededRandom(seed).fork('random changes');
  const actors = wish.actors ?? randomActors(simulator.org, random);
  return Array.from({ length: count }, () => makeOne(simulator, random, kinds, actors));
}

function makeOne(
  simulator: SimulatorState,
  random: SeededRandom,
  kinds: readonly RandomChangeKind[],
  actors: readonly (ChangeActor | null)[],
): MadeChange {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kind = random.pick(kinds);
    const found = randomChangeKinds[kind](simulator.org, random);
    if (!found) continue;
    const by = random.pick(actors) ?? undefined;
    const change: Change = { ...found, ...(by && { by }) };
    simulator.audits.recorder.takeWritten();
    applyChanges(simulator, [change]);
    return { kind, change, at: simulator.clock(), audits: simulator.audits.recorder.takeWritten() };
  }
  throw new Error(`nothing to change of the kinds ${kinds.join(', ')}`);
}
