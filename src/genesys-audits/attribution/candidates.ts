import type { FactChange } from '../../revisions/history/reading/fact-change';
import type { Clue, Sense } from './clue';
import { senseOf, senseOfCause } from './sense-of';

/** When a revision was made. Times are RFC 3339, UTC, with milliseconds. */
export interface RevisionTimes {
  readonly asOf: string;
  readonly storedAt: string;
}

/** Where a change was seen. */
export interface Seen {
  /** The last revision without the change. */
  readonly since: RevisionTimes;
  /** The first with it. */
  readonly revision: RevisionTimes;
  /** The last one before in which the same thing changed. */
  readonly earlier?: RevisionTimes & { readonly isSyncRun: boolean };
}

interface Weighed {
  readonly clue: Clue;
  readonly sense: Sense;
}

/**
 * The events that may have led to a change. Of what is either there or not, the last event before it was read decides;
 * of what has attributes, every event since it was read before may have had its part.
 */
export function candidates(change: FactChange, seen: Seen, clues: readonly Clue[]): Clue[] {
  const found = weighedBy(senseOf, change, seen, clues);
  return found.length > 0
    ? leadingTo(found, change, seen)
    : leadingTo(weighedBy(senseOfCause, change, seen, clues), change, seen);
}

function weighedBy(weigh: typeof senseOf, change: FactChange, seen: Seen, clues: readonly Clue[]): Weighed[] {
  return clues
    .filter((clue) => isSince(clue, seen) && clue.at <= seen.revision.storedAt)
    .flatMap((clue) => {
      const sense = weigh(change, clue);
      return sense === undefined ? [] : [{ clue, sense }];
    })
    .sort((a, b) => (a.clue.at < b.clue.at ? -1 : a.clue.at > b.clue.at ? 1 : 0));
}

function leadingTo(weighed: readonly Weighed[], change: FactChange, seen: Seen): Clue[] {
  const hasAttributes = change.before !== undefined && change.after !== undefined;
  const found = hasAttributes ? weighed : lastOnes(weighed, (clue) => isBeforeRead(clue, seen));
  return found.filter(({ sense }) => sense !== 'undone').map(({ clue }) => clue);
}

/** Each that may have been the last one before the thing was read; events of one millisecond have no order. */
function lastOnes(weighed: readonly Weighed[], isSure: (clue: Clue) => boolean): Weighed[] {
  const lastSure = weighed.findLast(({ clue }) => isSure(clue));
  return lastSure === undefined ? [...weighed] : weighed.filter(({ clue }) => clue.at >= lastSure.clue.at);
}

/** Not known to be part of what the earlier revision shows. */
function isSince(clue: Clue, { since, earlier }: Seen): boolean {
  if (clue.at <= since.asOf) return false;
  if (earlier === undefined) return true;
  return clue.at > earlier.asOf && (earlier.isSyncRun || clue.receivedAt > earlier.storedAt);
}

/** A sync run reads after it began; a poll reads what the events name that have arrived. */
function isBeforeRead(clue: Clue, { since, revision }: Seen): boolean {
  const isSyncRun = revision.asOf !== since.asOf;
  return isSyncRun ? clue.at <= revision.asOf : clue.receivedAt <= revision.storedAt;
}
