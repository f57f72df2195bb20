import { Injectable } from '@nestjs/common';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import { Database } from '../../database/database';
import {
  EntityNameReader,
  type EntityNames,
  type EntityReference,
} from '../../revisions/history/reading/entity-names';
import type { Author, StoredChange, StoredItem } from '../change';

/** Names of those who planned and approved changes, by kind and id. */
export type AuthorNames = (author: Author) => string | undefined;

/**
 * Names what changes refer to by id, from stored data: whether the snapshot is too old to answer makes no difference.
 */
@Injectable()
export class ChangeNames {
  constructor(
    private readonly entities: EntityNameReader,
    private readonly database: Database,
  ) {}

  /** Of subjects, roles, divisions and groups, as they were when the change was planned. */
  async ofItems({ baseRevision }: StoredChange, items: readonly StoredItem[]): Promise<EntityNames> {
    const names = await this.read(items.flatMap(referencesOf), baseRevision);
    return (reference) =>
      reference.kind === 'division' && reference.id === ALL_DIVISIONS ? 'All divisions' : names(reference);
  }

  /** Keys by their names, users of Genesys by theirs, and tokens by the persons that they name. */
  async ofAuthors(changes: readonly StoredChange[]): Promise<AuthorNames> {
    const authors = changes.flatMap(({ createdBy, approvedBy }) => [createdBy, approvedBy ?? createdBy]);
    const idsOf = (type: Author['type']) => [
      ...new Set(authors.filter((author) => author.type === type).map(({ id }) => id)),
    ];
    const keys = await this.namesOfKeys(idsOf('api_key'));
    const newest = Math.max(0, ...changes.map(({ baseRevision }) => baseRevision));
    const users = await this.read(
      idsOf('genesys_user').map((id) => ({ kind: 'user', id })),
      newest,
    );
    return ({ type, id, person }) => {
      if (type === 'api_key') return keys.get(id);
      return type === 'genesys_user' ? users({ kind: 'user', id }) : person?.join(', ');
    };
  }

  private async read(references: readonly EntityReference[], revision: number): Promise<EntityNames> {
    const distinct = new Map(references.map((reference) => [`${reference.kind} ${reference.id}`, reference]));
    if (distinct.size === 0) return () => undefined;
    return this.entities.namesOf([...distinct.values()], revision);
  }

  private async namesOfKeys(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = this.database.kysely.selectFrom('api_key').select(['id', 'name']).where('id', 'in', ids);
    return new Map((await rows.execute()).map(({ id, name }) => [id, name]));
  }
}

function referencesOf({ subjectType, subjectId, plan, outcome }: StoredItem): EntityReference[] {
  const { before, add, remove, inherited, impossible = [] } = plan;
  const { missing = [], surplus = [] } = outcome ?? {};
  const grants = [before, add, remove, inherited, impossible, missing, surplus].flat();
  return [
    { kind: subjectType, id: subjectId },
    ...grants.flatMap(({ roleId, divisionId }): EntityReference[] => [
      { kind: 'role', id: roleId },
      { kind: 'division', id: divisionId },
    ]),
  ];
}
