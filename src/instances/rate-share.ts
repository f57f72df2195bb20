import { sharedOut } from './shared-out';

/** Calls of an instance in the last minute, with those under way and those that wait. */
export interface RateDemand {
  /** Someone waits for them. */
  readonly interactive: number;
  readonly sync: number;
}

export interface ShareFacts {
  /** Calls in any rolling minute, of all instances together. */
  readonly setting: number;
  /** Of every instance that is there, in an order that all of them see. */
  readonly needs: readonly RateDemand[];
  /** Which of them this one is. */
  readonly position: number;
  /** What the others have reserved, those included that were there a short while ago. */
  readonly reservedByOthers: number;
  /** Calls of this instance in the last minute, those under way included. */
  readonly used: number;
}

export interface RateShare {
  /** The calls that this instance may have in any rolling minute. */
  readonly share: number;
  /** What it could have if it needed as many. */
  readonly most: number;
}

/** Reserved beyond what is used, so that a call rarely waits for the database; little, as it is lost with an instance. */
const MAX_HEADROOM = 30;
/** Of five calls one is for sync runs that wait, as in the line of a single instance. */
const SYNC_ONE_IN = 5;

/**
 * An instance has its part of the setting at most, and never what others may still spend. It takes no more than it needs
 * soon, so that one that starts again finds something left.
 */
export function rateShare({ setting, needs, position, reservedByOthers, used }: ShareFacts): RateShare {
  const part = partsOf(setting, needs)[position] ?? 0;
  const most = Math.max(0, Math.min(part, setting - reservedByOthers));
  return { share: Math.min(most, used + headroomOf(setting)), most };
}

/**
 * The part of each: interactive calls come first, whichever instance they are made in, and leave one in five to sync runs.
 * An instance without any keeps a little for the next ones. What no one needs is divided equally.
 */
function partsOf(setting: number, needs: readonly RateDemand[]): number[] {
  const idle = Math.min(headroomOf(setting), Math.floor(setting / needs.length / 2));
  const syncs = needs.map(({ sync }) => sync);
  const forSync = Math.min(sumOf(syncs), Math.floor(setting / SYNC_ONE_IN));
  const interactive = sharedOut(
    setting - forSync,
    needs.map((one) => Math.max(one.interactive, idle)),
  );
  const sync = sharedOut(setting - sumOf(interactive), syncs);
  const rest = setting - sumOf(interactive) - sumOf(sync);
  const equal = sharedOut(
    rest,
    needs.map(() => rest),
  );
  return needs.map((_, at) => interactive[at]! + sync[at]! + equal[at]!);
}

function headroomOf(setting: number): number {
  return Math.min(MAX_HEADROOM, Math.ceil(setting / 10));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
