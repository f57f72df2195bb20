import { Injectable } from '@nestjs/common';
import { ChangeAttribution } from '../../revisions/history/attribution/change-attribution';
import type { ChangedBy } from '../../revisions/history/attribution/changed-by';
import { LastChanges } from '../../revisions/history/log/last-changes';
import type { EntityReference } from '../../revisions/history/reading/entity-names';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { ReviewItem } from './review-item';

/** When a grant was found first, and who made it. */
export interface Granted {
  readonly asOf: string;
  readonly by: ChangedBy;
  /** Who is named in it. */
  readonly actor: readonly EntityReference[];
}

/** Says who granted what, as far as the history and the audits of Genesys have it. */
@Injectable()
export class GrantedBy {
  constructor(
    private readonly last: LastChanges,
    private readonly attribution: ChangeAttribution,
  ) {}

  /** By position. */
  async of(items: readonly ReviewItem[], revision: number): Promise<ReadonlyMap<number, Granted>> {
    const positions = items.map(({ subjectType, subjectId, roleId, divisionId }) => ({
      kind: 'grant' as const,
      key: [subjectType, ...[subjectId, roleId, divisionId].map(storedText)],
    }));
    const changes = await this.last.of(positions, 0, revision);
    const found = changes.flatMap((change, place) =>
      change === undefined ? [] : [{ position: items[place]!.position, logged: change.logged }],
    );
    if (found.length === 0) return new Map();
    const by = await this.attribution.of(found.map(({ logged }) => logged));
    return new Map(
      found.map(({ position, logged }, place) => [
        position,
        { asOf: logged.revision.asOf, by: by[place]!, actor: actorIn(by[place]!) },
      ]),
    );
  }
}

function actorIn(by: ChangedBy): EntityReference[] {
  if (by.status !== 'attributed') return [];
  const { type, id } = by.actor;
  return type === 'genesys' || id === undefined ? [] : [{ kind: type, id }];
}
