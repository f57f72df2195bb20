import { namedItems } from '../../access/conflicts/unresolved-references';
import { isPermissionPattern } from '../../access/conflicts/permission-pattern';
import { contactCentrePack, rulePacks } from './contact-centre-pack';

const { rules } = contactCentrePack;
const patterns = rules.flatMap(({ constraint }) =>
  namedItems(constraint).flatMap(({ item }) => (typeof item === 'string' ? [item] : [])),
);

describe('The rule pack for contact centres', () => {
  it('holds at least 25 rules, each with a name of its own', () => {
    expect(rules.length).toBeGreaterThanOrEqual(25);
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it.each(rules.map((rule) => [rule.key, rule] as const))('says why: %s', (_key, { rationale, name }) => {
    expect(rationale).toMatch(/^\p{Lu}.{20,400}\.$/u);
    expect(name.length).toBeLessThanOrEqual(100);
  });

  it('names permissions in the form of the catalogue', () => {
    expect(patterns.filter((pattern) => !isPermissionPattern(pattern))).toEqual([]);
  });

  it('holds the two examples that everybody begins with', () => {
    const roles = rules.flatMap(({ constraint }) =>
      constraint.kind === 'roles_exclude' ? [constraint.roles] : [],
    );
    expect(roles).toEqual([
      [{ name: 'supervisor' }, { name: 'agent' }],
      [{ name: 'admin' }, { name: 'external_user' }],
    ]);
  });

  it('is found by its name', () => {
    expect(rulePacks.get('contact-centre')).toBe(contactCentrePack);
  });
});
