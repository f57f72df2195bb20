import type { RefreshedGroup, RefreshedSubject, RefreshedUser } from '../../access/matrix/refreshed-subject';
import { stableSubjects, subjectKey } from './stable-subjects';

const agent = { roleId: 'agent', divisionId: 'north' };
const editor = { roleId: 'editor', divisionId: 'north' };
const group = (memberIds: string[], grants = [agent]): RefreshedGroup => ({
  type: 'group',
  id: 'team',
  grants,
  memberIds,
});
const user = (groupIds: string[] = [], grants = [editor]): RefreshedUser => ({
  type: 'user',
  id: 'ada',
  grants,
  groupIds: new Set(groupIds),
});
const client = (grants = [editor]): RefreshedSubject => ({ type: 'oauth_client', id: 'ada', grants });

describe('stableSubjects', () => {
  it.each<[string, RefreshedSubject[], RefreshedSubject[], string[]]>([
    ['keep who is the same', [user()], [user()], ['user']],
    ['leave out whose grants changed', [user()], [user([], [agent])], []],
    ['leave out who lost a grant', [user([], [agent, editor])], [user([], [editor])], []],
    ['keep grants in another order', [user([], [agent, editor])], [user([], [editor, agent])], ['user']],
    ['leave out who was read only once', [user()], [], []],
    ['leave out who changed groups', [user(['team'])], [user()], []],
    [
      'keep a user with a settled group',
      [group(['ada']), user(['team'])],
      [group(['ada']), user(['team'])],
      ['group', 'user'],
    ],
    [
      'leave out a user whose group gained a role',
      [group(['ada']), user(['team'])],
      [group(['ada'], [agent, editor]), user(['team'])],
      [],
    ],
    [
      'leave out a user whose group lost a member',
      [group(['ada', 'bob']), user(['team'])],
      [group(['ada']), user(['team'])],
      [],
    ],
    ['keep a user of another group', [group([]), user(['crew'])], [group(['bob']), user(['crew'])], ['user']],
    ['tell subjects with one id apart', [user(), client()], [user(), client([agent])], ['user']],
  ])('%s', (_, first, second, stable) => {
    const keys = stableSubjects(first, new Map(second.map((one) => [subjectKey(one), one])));
    expect(first.filter((one) => keys.has(subjectKey(one))).map(({ type }) => type)).toEqual(stable);
  });
});
