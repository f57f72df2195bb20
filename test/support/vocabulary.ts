import fc from 'fast-check';

/** Ids that a careless program confuses: with each other, with a wildcard, or with what objects inherit. */
const UUID = 'c0ffee00-1234-4abc-9def-00112233aabb';

const ids = [
  UUID,
  UUID.toUpperCase(),
  UUID.replace('bb', 'bc'),

  '\u00e9',
  'e\u0301',
  'x',
  'X',
  'x:y',
  'x|y',
  'x\0y',
  '',
  '__proto__',
  'constructor',
  'toString',
];

/** The few names that one organisation is made of, so that its parts meet each other. */
export interface Vocabulary {
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly otherIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly divisionIds: readonly string[];
  readonly domains: readonly string[];
  readonly entities: readonly string[];
  readonly actions: readonly string[];
  readonly flatNames: readonly string[];
}

function some(pool: readonly string[], size: number): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...pool], { minLength: size, maxLength: size });
}

export const arbitraryVocabulary: fc.Arbitrary<Vocabulary> = fc.record({
  userIds: some(ids, 3),
  groupIds: some(ids, 2),
  otherIds: some(ids, 2),
  roleIds: some(ids, 3),
  divisionIds: some(ids, 2).map((own) => ['*', ...own]),
  domains: some(['a', 'A', 'b', '__proto__'], 2),
  entities: some(['e', 'E', '*', 'constructor'], 2),
  actions: some(['view', 'View', 'edit', 'toString'], 2),
  flatNames: some(['admin', 'Admin', '', '__proto__', 'constructor'], 2),
});

/** Names of properties, and values that a condition may ask for. */
export const variables = ['v', 'w', '__proto__', 'constructor'];
export const operandValues = ['1', '2', '10', '1.5', '1e3', '', 'x', 'X', 'true', 'NaN', ...variables];
