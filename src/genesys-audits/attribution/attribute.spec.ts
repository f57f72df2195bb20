import type { FactChange } from '../../revisions/history/reading/fact-change';
import { attribute, type AttributionContext } from './attribute';
import type { Seen } from './candidates';
import type { Evidence } from './evidence';

const grant = { subjectType: 'user', subjectId: 'ada', roleId: 'agent', divisionId: '*' } as const;
const added: FactChange = { kind: 'grant', after: grant };
const removed: FactChange = { kind: 'grant', before: grant };
const joined: FactChange = {
  kind: 'membership',
  after: { groupId: 'staff', relation: 'member', userId: 'ada' },
};
const role = (name: string) => ({ kind: 'role', id: 'agent', content: { id: 'agent', name } }) as never;
const edited: FactChange = { kind: 'role', before: role('Old'), after: role('New') } as never;

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const full = at(0);
/** Polls store a revision every minute: the change is in the one of minute 20. */
const seen: Seen = {
  since: { asOf: full, storedAt: at(19) },
  revision: { asOf: full, storedAt: at(20) },
};

let count = 0;
const event = (minute: number, by: string | undefined, more: Partial<Evidence> = {}): Evidence => ({
  id: `audit-${++count}`,
  at: at(minute),
  receivedAt: at(minute),
  entityType: 'Role',
  action: 'MemberAdd',
  entityId: 'agent',
  entityName: 'ada--agent--*',
  properties: [],
  ...(by !== undefined && { actorId: by, actorOrganizationId: 'org' }),
  ...more,
});
const taken = { action: 'MemberRemove' };
const editing = { action: 'Update', entityName: 'Agent' };
const joining = { entityType: 'DirectoryGroup', action: 'Update', entityId: 'staff', memberIds: ['ada'] };

const circumstances: AttributionContext = {
  keptFrom: full,
  organizationId: 'org',
  isOAuthClient: (id) => id.startsWith('client'),
  isOwnClient: (id) => id === 'client-rolecall',
  ownWriteOf: () => undefined,
  initiatorOf: () => undefined,
};
const by = (
  change: FactChange,
  events: Evidence[],
  more: Partial<AttributionContext> = {},
  when: Seen = seen,
) => {
  const { status, ...said } = attribute(change, when, events, { ...circumstances, ...more });
  return status === 'attributed' && 'actor' in said
    ? `${said.actor.type} ${said.actor.id ?? ''}`.trim()
    : 'reason' in said
      ? said.reason
      : '';
};

describe('attribute', () => {
  it.each<[string, FactChange, Evidence[], string]>([
    ['nothing', added, [], 'no_event'],
    ['one event', added, [event(18, 'bob')], 'user bob'],
    ['an event that arrived late', added, [event(5, 'bob', { receivedAt: at(20) })], 'user bob'],
    [
      'an event that arrived after the revision',
      added,
      [event(18, 'bob', { receivedAt: at(40) })],
      'user bob',
    ],
    ['an event that came after the revision', added, [event(21, 'bob')], 'no_event'],
    ['a client', added, [event(18, 'client-sync')], 'oauth_client client-sync'],
    [
      'a user of another organization',
      added,
      [event(18, 'tom', { actorOrganizationId: 'partner' })],
      'trustee_user tom',
    ],
    ['an event that names no one', added, [event(18, undefined)], 'genesys'],
    ['another division', added, [event(18, 'bob', { entityName: 'ada--agent--home' })], 'no_event'],
    ['another person', added, [event(18, 'bob', { entityName: 'eve--agent--*' })], 'no_event'],
    ['the opposite only', added, [event(18, 'bob', taken)], 'no_event'],
    ['a removal', removed, [event(18, 'bob', taken)], 'user bob'],
    ['the last of two', added, [event(3, 'bob'), event(4, 'eve', taken), event(5, 'tim')], 'user tim'],
    ['two that were not the last', removed, [event(3, 'bob'), event(4, 'eve', taken)], 'user eve'],
    ['one that was undone again', added, [event(3, 'bob'), event(4, 'eve', taken)], 'no_event'],
    ['two of the same moment', added, [event(18, 'bob'), event(18, 'eve')], 'several_actors'],
    ['the same event twice', added, [event(18, 'bob'), event(18, 'bob')], 'user bob'],
    [
      'two of which either may have been read',
      added,
      [
        event(18, 'bob'),
        event(19, 'eve', { ...taken, receivedAt: at(30) }),
        event(19, 'tim', { receivedAt: at(30) }),
      ],
      'several_actors',
    ],
    ['a member', joined, [event(18, 'bob', joining)], 'user bob'],
    ['another member', joined, [event(18, 'bob', { ...joining, memberIds: ['eve'] })], 'no_event'],
    [
      'a member of a new group',
      joined,
      [event(18, 'bob', { ...joining, action: 'Create', memberIds: undefined })],
      'user bob',
    ],
    ['an edited role', edited, [event(18, 'bob', editing)], 'user bob'],
    [
      'a role that two edited',
      edited,
      [event(17, 'bob', editing), event(18, 'eve', editing)],
      'several_actors',
    ],
    ['a role that was granted', edited, [event(18, 'bob')], 'no_event'],
    [
      'a grant that went with its subject',
      removed,
      [event(18, 'bob', { entityType: 'User', entityId: 'ada', action: 'Delete' })],
      'user bob',
    ],
  ])('%s', (_what, change, events, expected) => {
    expect(by(change, events)).toBe(expected);
    expect(by(change, events.toReversed())).toBe(expected);
  });

  it('knows nothing of the time before events were kept', () => {
    expect(by(added, [event(18, 'bob')], { keptFrom: at(30) })).toBe('audits_not_read');
    expect(by(added, [event(18, 'bob')], { keptFrom: undefined })).toBe('audits_not_read');
  });

  it('leaves events to the revision that they explain', () => {
    const earlier = { asOf: full, storedAt: at(10), isSyncRun: false };
    const events = [event(9, 'bob', editing), event(18, 'eve', editing)];
    expect(by(edited, events)).toBe('several_actors');
    expect(by(edited, events, {}, { ...seen, earlier })).toBe('user eve');
    expect(by(edited, events.slice(0, 1), {}, { ...seen, earlier })).toBe('no_event');
  });

  it('does not know the order of a sync run and of what happened during it', () => {
    const when = { since: { asOf: full, storedAt: at(1) }, revision: { asOf: at(15), storedAt: at(20) } };
    expect(by(added, [event(14, 'bob')], {}, when)).toBe('user bob');
    expect(by(added, [event(14, 'bob'), event(17, 'eve', taken)], {}, when)).toBe('user bob');
    expect(by(added, [event(14, 'bob'), event(16, 'eve', taken), event(17, 'tim')], {}, when)).toBe(
      'several_actors',
    );
  });

  it('names the item of ours that wrote it, and nothing for an event of our client without one', () => {
    const own = event(18, 'client-rolecall');
    const item = { changeId: 'change', itemId: '3' };
    expect(attribute(added, seen, [own], { ...circumstances, ownWriteOf: () => item })).toMatchObject({
      via: 'rolecall',
      ...item,
      clientId: 'client-rolecall',
      auditId: own.id,
      time: at(18),
    });
    const unexplained = attribute(added, seen, [own], circumstances);
    expect(unexplained).toMatchObject({ via: 'genesys', actor: { id: 'client-rolecall' } });
    expect(unexplained).not.toHaveProperty('changeId');
  });

  it('names who began the action where the event names no one', () => {
    const initiatorOf = () => event(18, 'bob');
    expect(by(added, [event(18, undefined)], { initiatorOf })).toBe('user bob');
  });
});
