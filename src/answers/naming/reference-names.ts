import type { AccessIndex } from '../../access-index/access-index';
import { oncePerIndex } from '../../access-index/questions/once-per-index';
import { ALL_DIVISIONS } from '../../access-model/snapshot';
import type { EntityNameReader } from '../../snapshots/reading/entity-names';
import type { NamedReferenceDto } from './named-reference.dto';
import type { NameOf, Reference } from './reference';

/** Last names by kind and id; undefined for what never had one. */
type LastNames = Readonly<Record<Reference['kind'], Map<string, string | undefined>>>;

/** More than this of a kind are looked up each time: callers may ask for ids that never were. */
const MOST_KEPT = 10_000;

/** Names roles, divisions and groups as a revision does; those that are gone as the last one did that had them. */
export class ReferenceNames {
  private readonly lastNamesOf = oncePerIndex((): LastNames => ({
    role: new Map(),
    division: new Map(),
    group: new Map(),
  }));

  constructor(private readonly kept: Pick<EntityNameReader, 'namesOf'>) {}

  /** Reads the history only when something is gone that was not asked for before. */
  async of(index: AccessIndex, references: Iterable<Reference>): Promise<NameOf> {
    const lastNames = this.lastNamesOf(index);
    const unread: LastNames = { role: new Map(), division: new Map(), group: new Map() };
    for (const { kind, id } of references)
      if (nameIn(index, kind, id) === undefined && !lastNames[kind].has(id)) unread[kind].set(id, undefined);
    const read = await this.readNames(unread, index.revision);
    for (const { kind, id, name } of read)
      (lastNames[kind].size < MOST_KEPT ? lastNames : unread)[kind].set(id, name);
    return (kind, id) => {
      const name = nameIn(index, kind, id);
      return name === undefined ? gone(id, lastNames[kind].get(id) ?? unread[kind].get(id)) : { id, name };
    };
  }

  private async readNames(unread: LastNames, revision: number) {
    const asked = (['role', 'division', 'group'] as const).flatMap((kind) =>
      [...unread[kind].keys()].map((id) => ({ kind, id })),
    );
    if (asked.length === 0) return [];
    const nameOf = await this.kept.namesOf(asked, revision);
    return asked.map((reference) => ({ ...reference, name: nameOf(reference) }));
  }
}

function gone(id: string, name: string | undefined): NamedReferenceDto {
  return { id, name, deleted: true };
}

function nameIn(index: AccessIndex, kind: Reference['kind'], id: string): string | undefined {
  switch (kind) {
    case 'role':
      return index.roles.get(id)?.name;
    case 'division':
      return id === ALL_DIVISIONS ? 'All divisions' : index.divisions.get(id)?.name;
    case 'group':
      return index.subject('group', id)?.entity?.name;
  }
}
