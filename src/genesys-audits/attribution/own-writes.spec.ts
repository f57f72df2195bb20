import type { Evidence } from './evidence';
import { itemOf, type OwnItem } from './own-writes';

const triple = { roleId: 'agent', divisionId: '*' };
const item: OwnItem = {
  changeId: 'change-1',
  itemId: '0',
  subjectId: 'ada',
  add: [triple],
  remove: [{ roleId: 'editor', divisionId: 'home' }],
  startedAt: '2026-03-01T10:00:00.000Z',
  endedAt: '2026-03-01T10:01:00.000Z',
};
const event = (action: string, entityName: string, at: string) => ({ action, entityName, at }) as Evidence;

describe('itemOf', () => {
  it.each([
    ['what it adds', 'MemberAdd', 'ada--agent--*', '10:00:30', true],
    ['what it removes', 'MemberRemove', 'ada--editor--home', '10:00:30', true],
    ['a write that was carried out late', 'MemberAdd', 'ada--agent--*', '10:50:00', true],
    ['clocks that differ', 'MemberAdd', 'ada--agent--*', '09:59:30', true],
    ['the opposite', 'MemberRemove', 'ada--agent--*', '10:00:30', false],
    ['another division', 'MemberAdd', 'ada--agent--home', '10:00:30', false],
    ['another person', 'MemberAdd', 'bob--agent--*', '10:00:30', false],
    ['before it was begun', 'MemberAdd', 'ada--agent--*', '09:50:00', false],
    ['long after', 'MemberAdd', 'ada--agent--*', '11:30:00', false],
  ])('%s', (_what, action, name, time, isExplained) => {
    const found = itemOf(event(action, name, `2026-03-01T${time}.000Z`), [item]);
    expect(found).toEqual(isExplained ? { changeId: 'change-1', itemId: '0' } : undefined);
  });

  it('takes the later of two that may have written it', () => {
    const later = { ...item, changeId: 'change-2', startedAt: '2026-03-01T10:05:00.000Z', endedAt: null };
    const added = event('MemberAdd', 'ada--agent--*', '2026-03-01T10:06:00.000Z');
    expect(itemOf(added, [later, item])?.changeId).toBe('change-2');
    expect(itemOf(added, [item, later])?.changeId).toBe('change-2');
  });
});
