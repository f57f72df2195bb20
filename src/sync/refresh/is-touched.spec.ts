import type { RefreshedSubject } from '../../access/matrix/refreshed-subject';
import { isTouched } from './is-touched';

const ada: RefreshedSubject = { type: 'user', id: 'ada', grants: [], groupIds: new Set(['sales']) };
const sales: RefreshedSubject = { type: 'group', id: 'sales', grants: [], memberIds: ['ada', 'ben'] };
const salesAlone: RefreshedSubject = { type: 'group', id: 'sales', grants: [] };
const admin = new Set(['admin']);

describe('isTouched', () => {
  it.each([
    ['the subject itself', { refreshedSubjects: [ada] }, 'ada', true],
    ['another subject', { refreshedSubjects: [ada] }, 'ben', false],
    ['a group that was read with the subject', { refreshedSubjects: [salesAlone, ada] }, 'sales', true],
    ['a group that was not read, as it did not change', { refreshedSubjects: [ada] }, 'sales', false],
    ['a member of a group that was read with its members', { refreshedSubjects: [sales] }, 'ben', true],
    ['a member of a group whose members were not read', { refreshedSubjects: [salesAlone] }, 'ben', false],
    [
      'a role through which something was gained',
      { refreshedSubjects: [ada], gainedRoleIds: admin },
      'admin',
      true,
    ],
    [
      'a role through which nothing was gained',
      { refreshedSubjects: [ada], gainedRoleIds: admin },
      'agent',
      false,
    ],
  ])('%s', (_, data, id, expected) => {
    expect(isTouched(data, new Set([id]))).toBe(expected);
  });
});
