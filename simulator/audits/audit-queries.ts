import type { AuditModes } from '../controls/audit-modes';
import type { AuditEvent } from './audit-event';
import type { AuditSearch } from './audit-search';

type State = 'Queued' | 'Running' | AuditModes['queryOutcome'];

/** A query that is not answered at once. */
export interface AuditQuery {
  readonly id: string;
  readonly search: AuditSearch;
  readonly filters: unknown;
  readonly sort: unknown;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  state: State;
  polls: number;
  /** Once it has succeeded. */
  results?: readonly AuditEvent[];
}

/** More than so many that have not ended fail. */
const MAX_RUNNING = 3;
/** Of those that ended, the newest stay. */
const MAX_KEPT = 50;

/** The queries that were begun, which go on each time their state is asked. */
export class AuditQueries {
  private readonly queries = new Map<string, AuditQuery>();

  begin(query: AuditQuery): AuditQuery {
    const running = [...this.queries.values()].filter(isRunning).length;
    if (running >= MAX_RUNNING) query.state = 'Failed';
    this.queries.set(query.id, query);
    for (const [id, one] of this.queries)
      if (this.queries.size > MAX_KEPT && !isRunning(one)) this.queries.delete(id);
    return query;
  }

  find(id: string): AuditQuery | undefined {
    return this.queries.get(id);
  }

  /** From queued to running, and to its outcome at the last of so many polls. */
  poll(query: AuditQuery, modes: AuditModes, search: () => readonly AuditEvent[]): AuditQuery {
    if (!isRunning(query)) return query;
    query.polls++;
    query.state = query.polls < modes.queryPolls ? 'Running' : modes.queryOutcome;
    if (query.state === 'Succeeded') query.results = search();
    return query;
  }
}

export const isRunning = ({ state }: AuditQuery) => state === 'Queued' || state === 'Running';
