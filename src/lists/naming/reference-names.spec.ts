import { orgIndex } from '../../access/index/testing/org-index';
import type { EntityReference } from '../../revisions/history/reading/entity-names';
import { ReferenceNames } from './reference-names';
import type { NameLookup, Reference } from './reference';

const asked: EntityReference[][] = [];
const names = new ReferenceNames({
  namesOf: (references) => {
    asked.push([...references]);
    return Promise.resolve(({ id }) => (id === 'gone' ? 'Gone' : undefined));
  },
});
const shown = async (...references: Reference[]) =>
  names.with(await orgIndex(), (nameOf) => references.map(({ kind, id }) => nameOf(kind, id)));

describe('ReferenceNames', () => {
  beforeEach(() => void asked.splice(0));

  it('names what there is without asking the history', async () => {
    const division = { kind: 'division', id: 'd' } as const;
    expect(await shown(division, { kind: 'role', id: 'viewer' }, { kind: 'division', id: '*' })).toEqual([
      { id: 'd', name: 'D' },
      { id: 'viewer', name: 'viewer' },
      { id: '*', name: 'All divisions' },
    ]);
    expect(asked).toEqual([]);
  });

  it('gives what is gone its last name, and says that it is gone', async () => {
    expect(await shown({ kind: 'role', id: 'gone' }, { kind: 'role', id: 'viewer' })).toEqual([
      { id: 'gone', name: 'Gone', deleted: true },
      { id: 'viewer', name: 'viewer' },
    ]);
    expect(asked).toEqual([[{ kind: 'role', id: 'gone' }]]);
  });

  it('asks the history once for each revision', async () => {
    const index = await orgIndex();
    const gone = { kind: 'role', id: 'gone' } as const;
    const show = (nameOf: NameLookup) => [nameOf('role', 'gone'), nameOf('role', 'gone')];
    const shownOnce = { id: 'gone', name: 'Gone', deleted: true };
    expect(await names.with(index, show)).toEqual([shownOnce, shownOnce]);
    expect(await names.with(index, show)).toEqual([shownOnce, shownOnce]);
    await names.with(await orgIndex(), show);
    expect(asked).toEqual([[gone], [gone]]);
  });

  it('has no name for what never had one', async () => {
    expect(await shown({ kind: 'group', id: 'never' })).toEqual([{ id: 'never', deleted: true }]);
  });
});
