import type { SimulatedGrant } from '../org/simulated-org';
import { VisibleGrants } from './visible-grants';

const grant = (subjectId: string, roleId: string, divisionId = 'home'): SimulatedGrant => ({
  subjectId,
  subjectType: 'PC_USER',
  roleId,
  divisionId,
  grantMadeAt: '2026-01-01T00:00:00.000Z',
});

describe('VisibleGrants', () => {
  let now: number;
  let truth: Map<string, SimulatedGrant[]>;
  let visible: VisibleGrants;

  beforeEach(() => {
    now = 0;
    truth = new Map([
      ['alice', [grant('alice', 'agent'), grant('alice', 'agent', '*'), grant('alice', 'lead')]],
      ['bob', [grant('bob', 'agent')]],
    ]);
    visible = new VisibleGrants(truth, () => now);
  });

  const holders = (roleId: string) => visible.ofRole(roleId).map((row) => [row[0]!.subjectId, row.length]);

  it('give one row a subject, by role and by division', () => {
    expect(holders('agent')).toEqual([
      ['alice', 2],
      ['bob', 1],
    ]);
    expect(visible.ofDivision('*')).toEqual([grant('alice', 'agent', '*')]);
    expect(visible.ofRole('nobody')).toEqual([]);
  });

  it('follow a change at once, truth and indexes alike', () => {
    holders('agent');
    visible.replace('alice', [grant('alice', 'lead')]);
    visible.replace('carol', [grant('carol', 'agent')]);

    expect(holders('agent')).toEqual([
      ['bob', 1],
      ['carol', 1],
    ]);
    expect(holders('lead')).toEqual([['alice', 1]]);
    expect(truth.get('alice')).toEqual([grant('alice', 'lead')]);
  });

  it('list the users of a role apart, also after a change', () => {
    visible.replace('leads', [{ ...grant('leads', 'agent'), subjectType: 'PC_GROUP' }]);
    const users = () => visible.usersOfRole('agent').map((row) => row[0]!.subjectId);

    expect(users()).toEqual(['alice', 'bob']);
    visible.replace('bob', []);
    expect(users()).toEqual(['alice']);
  });

  it('keep showing the old state while a write is on its way', () => {
    holders('agent');
    visible.replace('bob', [], 100);

    expect(truth.get('bob')).toEqual([]);
    now = 99;
    expect(visible.ofSubject('bob')).toEqual([grant('bob', 'agent')]);
    expect(holders('agent')).toHaveLength(2);
    now = 100;
    expect(visible.ofSubject('bob')).toEqual([]);
    expect(holders('agent')).toEqual([['alice', 2]]);
  });

  it('show writes in their order, each after its own lag', () => {
    visible.replace('bob', [grant('bob', 'lead')], 100);
    now = 50;
    visible.replace('bob', [grant('bob', 'owner')], 100);

    now = 100;
    expect(visible.ofSubject('bob')).toEqual([grant('bob', 'lead')]);
    now = 150;
    expect(visible.ofSubject('bob')).toEqual([grant('bob', 'owner')]);
  });

  it('list a subject once when several of its writes arrive together', () => {
    holders('agent');
    visible.replace('bob', [grant('bob', 'lead')], 100);
    visible.replace('bob', [grant('bob', 'agent'), grant('bob', 'lead')], 100);
    now = 100;

    expect(holders('agent')).toEqual([
      ['alice', 2],
      ['bob', 1],
    ]);
    expect(holders('lead')).toEqual([
      ['alice', 1],
      ['bob', 1],
    ]);
  });

  it('build an index late from what is shown, not from the truth', () => {
    visible.replace('bob', [], 100);

    expect(holders('agent')).toHaveLength(2);
  });

  it('let a change without lag overtake a write on its way', () => {
    visible.replace('bob', [grant('bob', 'lead')], 100);
    visible.replace('bob', [grant('bob', 'owner')]);

    expect(visible.ofSubject('bob')).toEqual([grant('bob', 'owner')]);
    now = 100;
    expect(visible.ofSubject('bob')).toEqual([grant('bob', 'owner')]);
    expect(holders('owner')).toEqual([['bob', 1]]);
  });
});
