export interface ShareFacts {
  /** Calls in any rolling minute, of all instances together. */
  readonly setting: number;
  /** How many instances are there, this one included, and which of them it is, from 0. */
  readonly instances: number;
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

/**
 * An instance has its part of the setting at most, and never what others may still spend. It takes no more than it needs
 * soon, so that one that starts again finds something left.
 */
export function rateShare({ setting, instances, position, reservedByOthers, used }: ShareFacts): RateShare {
  const fair = Math.floor(setting / instances) + (position < setting % instances ? 1 : 0);
  const headroom = Math.min(MAX_HEADROOM, Math.ceil(setting / 10));
  const most = Math.max(0, Math.min(fair, setting - reservedByOthers));
  return { share: Math.min(most, used + headroom), most };
}
