import type { AnswerReader } from './answer-reader';

/** An event of the audits of Genesys: the fields that serve, and no others. Nothing in it is believed as a fact. */
export interface GenesysAudit {
  readonly id: string;
  /** When Genesys logged it (RFC 3339, UTC, with milliseconds). */
  readonly at: string;
  readonly service: string;
  readonly entityType: string;
  readonly action: string;
  readonly entityId?: string;
  /** A name, or for grants the ids of subject, role and division joined by two hyphens. */
  readonly entityName?: string;
  readonly level?: string;
  readonly status?: string;
  /** A user; for client credentials the id of the client. Often absent. */
  readonly actorId?: string;
  readonly actorName?: string;
  /** The organisation that the actor comes from. */
  readonly actorOrganizationId?: string;
  readonly clientId?: string;
  /** Shared by the events of one action. */
  readonly correlationId?: string;
  /** The event that began the action. */
  readonly transactionId?: string;
  /** Of a change of a group's people: the ids in it, which may be of those who joined or left. */
  readonly memberIds?: readonly string[];
  /** Names of the properties that changed; never their values. */
  readonly properties: readonly string[];
}

/** An operation of Genesys changes 50 at once. */
const MAX_MEMBERS = 500;

/** `AuditLogMessage`. */
export function readAudit(row: AnswerReader): GenesysAudit {
  const at = new Date(row.string('eventDate'));
  if (Number.isNaN(at.getTime())) throw row.unexpected('eventDate', 'time');
  const [entity, user] = [row.optionalObject('entity'), row.optionalObject('user')];
  const changes = row.optionalObjects('propertyChanges');
  const members = memberIds(changes);
  const given = {
    entityId: entity?.optionalString('id'),
    entityName: entity?.optionalString('name'),
    level: row.optionalString('level'),
    status: row.optionalString('status'),
    actorId: user?.optionalString('id'),
    actorName: user?.optionalString('name'),
    actorOrganizationId: row.optionalString('userHomeOrgId'),
    clientId: row.optionalObject('client')?.optionalString('id'),
    correlationId: row.optionalObject('context')?.optionalString('correlationId'),
    transactionId: row.optionalObject('initiatingAction')?.optionalString('transactionId'),
  };
  return {
    id: plain(row.id()),
    at: at.toISOString(),
    service: plain(row.string('serviceName')),
    entityType: plain(row.optionalString('entityType') ?? ''),
    action: plain(row.optionalString('action') ?? ''),
    ...Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value ? [[name, plain(value)]] : [])),
    ),
    ...(members !== undefined && { memberIds: members }),
    properties: changes
      .map((change) => plain(change.optionalString('property') ?? ''))
      .filter((name) => name !== ''),
  };
}

/** A list in a text that is not JSON. */
function memberIds(changes: readonly AnswerReader[]): string[] | undefined {
  const change = changes.find((one) => one.optionalString('property') === 'group-membership');
  if (change === undefined) return undefined;
  const texts = [...change.strings('oldValues'), ...change.strings('newValues')];
  const ids = texts.flatMap((text) => text.split(/[[\]",\s]+/)).filter((id) => id !== '');
  return [...new Set(ids.map(plain))].slice(0, MAX_MEMBERS);
}

/** Text that every database stores as it is. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
