import type { Condition, RolePolicy } from '../model/snapshot';
import { role, VIEW } from '../model/testing/org-matrix';
import { rulesFor } from './role-rules';

const condition: Condition = { unreadable: true };
const ruleOf = (policies: RolePolicy[], permissions: string[] = []) =>
  rulesFor(role('r', [], { policies, permissions }), VIEW);

describe('rulesFor', () => {
  it.each([
    ['itself', 'routing', 'queue', ['edit', 'view'], 'view'],
    ['all actions', 'routing', 'queue', ['*'], '*'],
    ['itself and all actions', 'routing', 'queue', ['*', 'view'], 'view'],
    ['all entities', 'routing', '*', ['view'], 'view'],
    ['everything', '*', '*', ['*'], '*'],
  ])('tells what a policy that names %s has written', (_, domain, entity, actions, action) => {
    const rules = ruleOf([{ domain, entity, actions }]);
    expect(rules).toEqual([{ kind: 'policy', policy: 0, domain, entity, action }]);
  });

  it.each([
    ['Routing', 'queue', ['view']],
    ['routing', 'queues', ['*']],
    ['routing', 'queue', ['View', 'edit']],
  ])('passes over a policy that names something else: %s, %s, %j', (domain, entity, actions) => {
    expect(ruleOf([{ domain, entity, actions }])).toEqual([]);
  });

  it('tells the place of a policy among all of them, and its condition', () => {
    const other = { domain: 'quality', entity: '*', actions: ['*'] };
    const rules = ruleOf([other, { domain: 'routing', entity: 'queue', actions: ['view'], condition }]);
    expect(rules).toEqual([expect.objectContaining({ policy: 1, condition })]);
  });

  it('tells when the role lists the permission itself', () => {
    expect(ruleOf([], [VIEW])).toEqual([{ kind: 'flat' }]);
    expect(rulesFor(role('r', [], { permissions: ['admin'] }), 'admin')).toEqual([{ kind: 'flat' }]);
  });
});
