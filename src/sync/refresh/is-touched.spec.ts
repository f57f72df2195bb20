import type { SubjectPicture } from '../../access/matrix/subject-picture';
import { isTouched } from './is-touched';

const ada: SubjectPicture = { type: 'user', id: 'ada', grants: [], groupIds: new Set(['sales']) };
const sales: SubjectPicture = { type: 'group', id: 'sales', grants: [], memberIds: ['ada', 'ben'] };
const salesAlone: SubjectPicture = { type: 'group', id: 'sales', grants: [] };
const admin = new Set(['admin']);

describe('isTouched', () => {
  it.each([
    ['the subject itself', { pictures: [ada] }, 'ada', true],
    ['another subject', { pictures: [ada] }, 'ben', false],
    ['a group that was read with the subject', { pictures: [salesAlone, ada] }, 'sales', true],
    ['a group that was not read, as it did not change', { pictures: [ada] }, 'sales', false],
    ['a member of a group that was read with its members', { pictures: [sales] }, 'ben', true],
    ['a member of a group whose members were not read', { pictures: [salesAlone] }, 'ben', false],
    ['a role through which something was gained', { pictures: [ada], gainedRoleIds: admin }, 'admin', true],
    ['a role through which nothing was gained', { pictures: [ada], gainedRoleIds: admin }, 'agent', false],
  ])('%s', (_, reading, id, expected) => {
    expect(isTouched(reading, new Set([id]))).toBe(expected);
  });
});
