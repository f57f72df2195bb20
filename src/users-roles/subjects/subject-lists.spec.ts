import type { AccessIndex } from '../../access/index/access-index';
import { orgIndex } from '../../access/index/testing/org-index';
import { user } from '../../access/model/testing/org-matrix';
import type { User } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { SubjectLists, type SubjectSort } from './subject-lists';

const named = (id: string, name: string, rest: Partial<User> = {}): User => ({ ...user(id), name, ...rest });
const PEOPLE = [named('1', 'ben', { email: 'z@x' }), named('2', 'Ada', { email: 'Y@x' }), named('3', 'Cas')];

async function idsIn(lists: SubjectLists, index: AccessIndex, sort: SubjectSort): Promise<string[]> {
  const { items } = await (await lists.sorted(index, sort)).page({ size: 99 }, new Yielder());
  return items.map((rank) => index.subjects[rank]!.id);
}

describe('The lists of subjects', () => {
  it.each<[SubjectSort, string[]]>([
    ['name', ['2', '1', '3']],
    ['email', ['3', '2', '1']],
    ['state', ['1', '2', '3']],
  ])('are sorted by %s without regard to case', async (sort, ids) => {
    expect(await idsIn(new SubjectLists(), await orgIndex({ users: PEOPLE }), sort)).toEqual(ids);
  });

  it('are taken over by a revision in which everybody stays in their place', async () => {
    const lists = new SubjectLists();
    const before = await lists.sorted(await orgIndex({ users: PEOPLE }), 'name');
    const changed = PEOPLE.map((one) => ({ ...one, state: 'inactive' as const }));
    const after = await orgIndex({ users: changed });
    expect(await lists.sorted(after, 'name')).toBe(before);
    expect(await idsIn(lists, after, 'name')).toEqual(['2', '1', '3']);
  });

  it.each<[string, User[], SubjectSort, string[]]>([
    ['somebody is renamed', [...PEOPLE.slice(0, 2), named('3', 'Abe')], 'name', ['3', '2', '1']],
    ['somebody comes', [...PEOPLE, named('4', 'Bo')], 'name', ['2', '1', '4', '3']],
    ['somebody goes', PEOPLE.slice(1), 'name', ['2', '3']],
    ['another comes in place of one', [...PEOPLE.slice(0, 2), named('9', 'Cas')], 'name', ['2', '1', '9']],
    ['an address changes', [named('1', 'ben'), ...PEOPLE.slice(1)], 'email', ['1', '3', '2']],
    [
      'a state changes',
      [named('1', 'ben', { state: 'inactive' }), ...PEOPLE.slice(1)],
      'state',
      ['2', '3', '1'],
    ],
  ])('are sorted anew when %s', async (_what, users, sort, ids) => {
    const lists = new SubjectLists();
    await lists.sorted(await orgIndex({ users: PEOPLE }), sort);
    expect(await idsIn(lists, await orgIndex({ users }), sort)).toEqual(ids);
  });
});
