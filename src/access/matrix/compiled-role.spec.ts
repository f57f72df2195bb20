import { CompiledRole } from './compiled-role';
import { PermissionIndex } from './permission-index';
import type { Condition, Role } from '../model/snapshot';

const is = (value: string): Condition => ({
  variable: 'v',
  operator: 'EQ',
  operands: [{ type: 'SCALAR', value }],
});
const entry = { domain: 'a', entity: 'b', divisionAware: false, allowsConditions: true };

function compile(role: Pick<Role, 'permissions' | 'policies'>) {
  const index = new PermissionIndex([
    { ...entry, action: 'view' },
    { ...entry, action: 'edit' },
  ]);
  const compiled = CompiledRole.compile({ id: 'r', name: 'R', isDefault: false, ...role }, index);
  return (name: string, properties = {}) => {
    const number = index.numberOf(name);
    if (!compiled.named.has(number)) return 'not named';
    return compiled.isMet(number, properties) ? 'given' : 'not met';
  };
}

const view = { domain: 'a', entity: 'b', actions: ['view'] };

describe('A compiled role', () => {
  it('gives what its policies name', () => {
    const gives = compile({ permissions: [], policies: [view] });
    expect([gives('a:b:view'), gives('a:b:edit')]).toEqual(['given', 'not named']);
  });

  it('gives a permission of the catalogue that stands among its flat ones, without condition', () => {
    const gives = compile({
      permissions: ['a:b:view', 'a:b:fly', 'a:*:*'],
      policies: [{ ...view, condition: is('1') }],
    });
    expect([gives('a:b:view'), gives('a:b:edit')]).toEqual(['given', 'not named']);
  });

  it('gives its flat permissions, of which an empty name is none', () => {
    const gives = compile({ permissions: ['admin', ''], policies: [] });
    expect([gives('admin'), gives('')]).toEqual(['given', 'not named']);
  });

  it('gives on a condition what only conditional policies name', () => {
    const gives = compile({ permissions: [], policies: [{ ...view, condition: is('1') }] });
    expect([gives('a:b:view'), gives('a:b:view', { v: '1' })]).toEqual(['not met', 'given']);
  });

  it('is content with one of several conditions', () => {
    const policies = [is('1'), is('2')].map((condition) => ({ ...view, condition }));
    const gives = compile({ permissions: [], policies });
    expect(['1', '2', '3'].map((v) => gives('a:b:view', { v }))).toEqual(['given', 'given', 'not met']);
  });

  it('gives plainly what one of its policies gives plainly, whichever comes first', () => {
    const policies = [{ ...view, condition: is('1') }, view];
    for (const order of [policies, policies.toReversed()]) {
      expect(compile({ permissions: [], policies: order })('a:b:view')).toBe('given');
    }
  });
});
