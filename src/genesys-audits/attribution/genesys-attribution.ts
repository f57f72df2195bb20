import { Inject, Injectable } from '@nestjs/common';
import { GenesysSettings } from '../../config/settings';
import { Database } from '../../database/database';
import { ChangeAttribution } from '../../revisions/history/attribution/change-attribution';
import type { ChangedBy } from '../../revisions/history/attribution/changed-by';
import { earlierChanges } from '../../revisions/history/log/earlier-changes';
import type { LoggedChange } from '../../revisions/history/log/logged-change';
import { knownRevisions, type KnownRevision } from '../../revisions/history/storage/known-revisions';
import { storedText } from '../../revisions/history/storage/stored-text';
import { attribute, type AttributionContext } from './attribute';
import type { Seen } from './candidates';
import { referencesOf } from './direction-of';
import type { Evidence } from './evidence';
import { ownClientIds } from './own-client-ids';
import { itemOf, ownItems } from './own-writes';
import { readEvidence } from './read-evidence';
import { readInitiators } from './read-initiators';

/** Says who made changes, by the audits of Genesys that are kept and the changes of our own. */
@Injectable()
export class GenesysAttribution extends ChangeAttribution {
  constructor(
    private readonly database: Database,
    @Inject(GenesysSettings) private readonly genesys: Pick<GenesysSettings, 'clientId' | 'writing'>,
  ) {
    super();
  }

  async of(changes: readonly LoggedChange[]): Promise<readonly ChangedBy[]> {
    const { kysely, dialect } = this.database;
    const events = await readEvidence(kysely, changes);
    const circumstances = await this.circumstances(events);
    const earlier = await earlierChanges(kysely, dialect, changes);
    const known = await knownRevisions(kysely);
    const byEntity = groupedByEntity(events);
    return changes.map(({ change, since, revision }, place) => {
      const seen: Seen = { since, revision, earlier: timesOf(known, earlier[place]) };
      const meant = referencesOf(change).flatMap((id) => byEntity.get(id) ?? []);
      return attribute(change, seen, meant, circumstances);
    });
  }

  private async circumstances(events: readonly Evidence[]): Promise<AttributionContext> {
    const ownIds = ownClientIds(this.genesys);
    const isOwn = (id: string) => ownIds.has(id);
    const own = events.filter(({ actorId }) => actorId !== undefined && isOwn(actorId));
    const initiators = await readInitiators(this.database.kysely, events);
    const items = await ownItems(this.database.kysely, own);
    const clients = await this.clientsAmong([...events, ...initiators.values()]);
    return {
      keptFrom: await this.keptFrom(),
      organizationId: await this.organizationId(),
      isOAuthClient: (id) => isOwn(id) || clients.has(id),
      isOwnClient: isOwn,
      ownWriteOf: (event) => itemOf(event, items),
      initiatorOf: ({ id }) => initiators.get(id),
    };
  }

  /** Also those that are gone. */
  private async clientsAmong(events: readonly Evidence[]): Promise<ReadonlySet<string>> {
    const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))];
    if (ids.length === 0) return new Set();
    const rows = await this.database.kysely
      .selectFrom('snapshot_entity')
      .select('id')
      .where('kind', '=', 'oauth_client')
      .where('id', 'in', ids.map(storedText))
      .execute();
    return new Set(ids.filter((id) => rows.some((row) => row.id === storedText(id))));
  }

  /** Where no earlier events are fetched, since the first one arrived. */
  private async keptFrom(): Promise<string | undefined> {
    const { kysely } = this.database;
    const reading = await kysely.selectFrom('genesys_audit_reading').select('kept_from').executeTakeFirst();
    if (reading?.kept_from) return reading.kept_from;
    const first = kysely.selectFrom('genesys_audit').select(({ fn }) => fn.min('received_at').as('at'));
    return (await first.executeTakeFirst())?.at ?? undefined;
  }

  private async organizationId(): Promise<string> {
    const newest = this.database.kysely
      .selectFrom('snapshot')
      .select('organization_id')
      .orderBy('revision', 'desc');
    return (await newest.executeTakeFirst())?.organization_id ?? '';
  }
}

function groupedByEntity(events: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const grouped = new Map<string, Evidence[]>();
  for (const event of events) {
    const { entityId = '' } = event;
    const group = grouped.get(entityId);
    if (group === undefined) grouped.set(entityId, [event]);
    else group.push(event);
  }
  return grouped;
}

function timesOf(known: readonly KnownRevision[], revision: number | undefined): Seen['earlier'] {
  const place = known.findIndex((one) => one.revision === revision);
  const found = known[place];
  return found && { ...found, isSyncRun: found.asOf !== known[place - 1]?.asOf };
}
