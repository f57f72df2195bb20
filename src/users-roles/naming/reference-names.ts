import type { AccessIndex } from '../../access-index/access-index';
import { ALL_DIVISIONS } from '../../access-model/snapshot';
import type { EntityNameReader } from '../../snapshots/reading/entity-names';
import type { NamedReferenceDto } from './named-reference.dto';
import type { NameOf, Reference } from './reference';

/** Names roles, divisions and groups as a revision does; those that are gone as the last one did that had them. */
export class ReferenceNames {
  constructor(private readonly kept: Pick<EntityNameReader, 'namesOf'>) {}

  async of(index: AccessIndex, references: Iterable<Reference>): Promise<NameOf> {
    const gone = [...references].filter(({ kind, id }) => nameIn(index, kind, id) === undefined);
    if (gone.length === 0) return (kind, id) => shown(id, nameIn(index, kind, id));
    const lastNames = await this.kept.namesOf(gone, index.revision);
    return (kind, id) => shown(id, nameIn(index, kind, id), lastNames({ kind, id }));
  }
}

function shown(id: string, name: string | undefined, lastName?: string): NamedReferenceDto {
  return name === undefined ? { id, name: lastName, deleted: true } : { id, name };
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
