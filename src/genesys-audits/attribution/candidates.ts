import type { FactChange } from '../../revisions/history/reading/fact-change';
import type { Evidence, Direction } from './evidence';
import { directionOf, directionOfCause } from './direction-of';

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
  readonly event: Evidence;
  readonly direction: Direction;
}

/**
 * The events that may have led to a change. Of what is either there or not, the last event before it was read decides;
 * of what has attributes, every event since it was read before may have had its part.
 */
export function candidates(change: FactChange, seen: Seen, events: readonly Evidence[]): Evidence[] {
  const found = weighedBy(directionOf, change, seen, events);
  return found.length > 0
    ? leadingTo(found, change, seen)
    : leadingTo(weighedBy(directionOfCause, change, seen, events), change, seen);
}

function weighedBy(
  weigh: typeof directionOf,
  change: FactChange,
  seen: Seen,
  events: readonly Evidence[],
): Weighed[] {
  return events
    .filter((event) => isSince(event, seen) && event.at <= seen.revision.storedAt)
    .flatMap((event) => {
      const direction = weigh(change, event);
      return direction === undefined ? [] : [{ event, direction }];
    })
    .sort((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : 0));
}

function leadingTo(weighed: readonly Weighed[], change: FactChange, seen: Seen): Evidence[] {
  const hasAttributes = change.before !== undefined && change.after !== undefined;
  const found = hasAttributes ? weighed : lastOnes(weighed, (event) => isBeforeRead(event, seen));
  return found.filter(({ direction }) => direction !== 'undone').map(({ event }) => event);
}

/** Each that may have been the last one before the thing was read; events of one millisecond have no order. */
function lastOnes(weighed: readonly Weighed[], isSure: (event: Evidence) => boolean): Weighed[] {
  const lastSure = weighed.findLast(({ event }) => isSure(event));
  return lastSure === undefined ? [...weighed] : weighed.filter(({ event }) => event.at >= lastSure.event.at);
}

/** Not known to be part of what the earlier revision shows. */
function isSince(event: Evidence, { since, earlier }: Seen): boolean {
  if (event.at <= since.asOf) return false;
  if (earlier === undefined) return true;
  return event.at > earlier.asOf && (earlier.isSyncRun || event.receivedAt > earlier.storedAt);
}

/** A sync run reads after it began; a poll reads what the events name that have arrived. */
function isBeforeRead(event: Evidence, { since, revision }: Seen): boolean {
  const isSyncRun = revision.asOf !== since.asOf;
  return isSyncRun ? event.at <= revision.asOf : event.receivedAt <= revision.storedAt;
}
