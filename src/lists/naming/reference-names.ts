import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import { EntityNameReader } from '../../revisions/history/reading/entity-names';
import type { NameLookup, Reference } from './reference';

/** Last names by kind and id; undefined for what never had one. */
type LastNames = Readonly<Record<Reference['kind'], Map<string, string | undefined>>>;

/** Beyond this many of a kind, names are looked up each time: callers may request ids that never existed. */
const MAX_CACHED = 10_000;

/** Names roles, divisions and groups as a revision does; those that are gone as the last one did that had them. */
@Injectable()
export class ReferenceNames {
  private readonly lastNamesOf = oncePerIndex(noNames);

  constructor(@Inject(EntityNameReader) private readonly kept: Pick<EntityNameReader, 'namesOf'>) {}

  /**
   * The result of `make`, with names. If it needs the name of something deleted whose last name is not known yet, the
   * history is read and `make` is called again: so the names that it needs do not have to be gathered first.
   */
  async with<Made>(index: AccessIndex, make: (nameOf: NameLookup) => Made): Promise<Made> {
    const lastNames = this.lastNamesOf(index);
    const unread = noNames();
    const nameOf: NameLookup = (kind, id) => {
      const name = nameIn(index, kind, id);
      if (name !== undefined) return { id, name };
      const known = lastNames[kind].has(id) ? lastNames : unread;
      if (!known[kind].has(id)) known[kind].set(id, undefined);
      return { id, name: known[kind].get(id), deleted: true };
    };
    const made = make(nameOf);
    const read = await this.readNames(unread, index.revision);
    if (read.length === 0) return made;
    for (const { kind, id, name } of read)
      (lastNames[kind].size < MAX_CACHED ? lastNames : unread)[kind].set(id, name);
    return make(nameOf);
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

function noNames(): LastNames {
  return { role: new Map(), division: new Map(), group: new Map() };
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
