import type {
  ChangeActor,
  ChangedBy,
  NotAttributedReason,
} from '../../revisions/history/attribution/changed-by';
import type { FactChange } from '../../revisions/history/reading/fact-change';
import { candidates, type Seen } from './candidates';
import type { Evidence } from './evidence';

/** An item of a change of ours that wrote, or may have written, a grant. */
export interface OwnWrite {
  readonly changeId: string;
  readonly itemId: string;
}

/** What attribution knows beside the events. */
export interface AttributionContext {
  /** Events since this time are kept; undefined where none are read. */
  readonly keptFrom?: string;
  readonly organizationId: string;
  readonly isOAuthClient: (id: string) => boolean;
  /** Whether we act as that client. */
  readonly isOwnClient: (id: string) => boolean;
  /** Our item that explains an event of our own client. */
  readonly ownWriteOf: (event: Evidence) => OwnWrite | undefined;
  /** Who began the action of an event that names no one. */
  readonly initiatorOf: (event: Evidence) => Evidence | undefined;
}

/** Says who made a change. What is not certain stays unattributed. */
export function attribute(
  change: FactChange,
  seen: Seen,
  events: readonly Evidence[],
  circumstances: AttributionContext,
): ChangedBy {
  const { keptFrom, initiatorOf } = circumstances;
  if (keptFrom === undefined || seen.revision.storedAt < keptFrom) return not('audits_not_read');
  const found = candidates(change, seen, events);
  const last = found.at(-1);
  if (last === undefined) return not('no_event');
  const actors = new Set(found.map((event) => actorKey(actorOf(initiatorOf(event) ?? event, circumstances))));
  return actors.size > 1 ? not('several_actors') : madeBy(last, circumstances);
}

function madeBy(event: Evidence, circumstances: AttributionContext): ChangedBy {
  const named = circumstances.initiatorOf(event) ?? event;
  const actor = actorOf(named, circumstances);
  const isOwn = actor.id !== undefined && circumstances.isOwnClient(actor.id);
  const own = isOwn ? circumstances.ownWriteOf(event) : undefined;
  const clientId = named.clientId ?? (actor.type === 'oauth_client' ? actor.id : undefined);
  return {
    status: 'attributed',
    actor,
    ...(clientId !== undefined && { clientId }),
    time: event.at,
    auditId: event.id,
    ...(own === undefined ? { via: 'genesys' } : { via: 'rolecall', ...own }),
  };
}

function actorOf(
  { actorId, actorOrganizationId }: Evidence,
  { organizationId, isOAuthClient }: AttributionContext,
): ChangeActor {
  if (actorId === undefined) return { type: 'genesys' };
  if (isOAuthClient(actorId)) return { type: 'oauth_client', id: actorId };
  const isForeign = actorOrganizationId !== undefined && actorOrganizationId !== organizationId;
  return { type: isForeign ? 'trustee_user' : 'user', id: actorId };
}

const actorKey = ({ type, id = '' }: ChangeActor) => `${type} ${id}`;

const not = (reason: NotAttributedReason): ChangedBy => ({ status: 'not_attributed', reason });
