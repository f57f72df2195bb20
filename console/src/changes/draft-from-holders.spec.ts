import type { Schemas } from '../api/client';
import { draftFromHolders } from './draft-from-holders';

const role = { id: 'r1', name: 'Recorder' };
const everywhere = { id: '*', name: 'All divisions' };
const source = { permission: 'recording:recording:delete', role, division: everywhere };
const holder = (type: Schemas['SubjectType'], id: string, ways: Partial<Schemas['HolderDto']>) =>
  ({
    subject: { type, id, name: `Name of ${id}`, state: 'active' },
    effective: true,
    conditional: false,
    direct: [],
    inherited: [],
    ...ways,
  }) satisfies Schemas['HolderDto'];

describe('draftFromHolders', () => {
  it('takes each role that gives the permission from its holder', () => {
    expect(draftFromHolders([holder('user', 'u1', { direct: [source] })]).items).toEqual([
      {
        kind: 'grant_removed',
        subject: { type: 'user', id: 'u1', name: 'Name of u1' },
        role,
        division: { id: '*', name: 'all divisions' },
      },
    ]);
  });

  it('names groups that pass it on once, and takes nothing from their members', () => {
    const inherited = [{ ...source, group: { id: 'g1', name: 'Team' } }];
    const members = ['u1', 'u2'].map((id) => holder('user', id, { inherited }));
    expect(draftFromHolders(members)).toEqual({ items: [], groups: ['Team'] });
  });

  it('leaves out trustees: their own organisation changes them', () => {
    expect(draftFromHolders([holder('trustee_user', 't1', { direct: [source] })]).items).toEqual([]);
  });
});
