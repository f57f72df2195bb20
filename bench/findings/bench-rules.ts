import type { RuleConstraint } from '../../src/access/conflicts/conflict-rule';
import { contactCentrePack } from '../../src/conflicts/packs/contact-centre-pack';
import type { RuleContent } from '../../src/conflicts/rules/stored-rule';

/** Beside the rules of the pack: of each kind some, over what the generated organisation has. */
const others: readonly RuleConstraint[] = [
  ...range(6).map((i): RuleConstraint => ({
    kind: 'roles_exclude',
    roles: [{ name: `Role ${i}` }, { name: `Role ${i + 20}` }, { name: `Role ${i + 40}` }],
    sameDivision: i % 2 === 0,
  })),
  ...range(2).map((i): RuleConstraint => ({
    kind: 'role_requires',
    role: { name: `Role ${i + 60}` },
    requires: [{ name: `Role ${i + 70}` }],
    sameDivision: false,
  })),
  ...range(9).map((i): RuleConstraint => ({
    kind: 'permissions_n_of_m',
    permissions: range(12).map((domain) => `domain${i + domain}:entity0:delete`),
    count: 12,
    sameDivision: true,
  })),
  // One that so many break that the limit of findings ends the list.
  {
    kind: 'permissions_exclude',
    first: ['domain0:*:export'],
    second: ['domain10:*:delete'],
    sameDivision: false,
  },
];

/** 50 rules, as a real organisation would have them. */
export function benchRules(): RuleContent[] {
  const constraints = [...contactCentrePack.rules.map(({ constraint }) => constraint), ...others];
  return constraints.map((constraint, i) => ({
    name: `Rule ${i}`,
    rationale: 'Measured',
    owner: 'Bench',
    severity: 'medium',
    mode: 'warn',
    enabled: true,
    constraint,
  }));
}

/** Every permission that a rule of the pack names. */
export function packPatterns(): string[] {
  const patterns = contactCentrePack.rules.flatMap(({ constraint }) => patternsOf(constraint));
  return [...new Set(patterns)];
}

function patternsOf(constraint: RuleConstraint): readonly string[] {
  if (constraint.kind === 'permissions_exclude') return [...constraint.first, ...constraint.second];
  return constraint.kind === 'permissions_n_of_m' ? constraint.permissions : [];
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
