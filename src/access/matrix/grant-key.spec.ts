import { grantKey, subjectKey } from './grant-key';

describe('Keys of grants and subjects', () => {
  it('tell ids apart wherever one ends and the next begins', () => {
    const ids = ['a', 'a"', '","', 'a","b', '\\', '\\"', '', '\u0000'];
    const pairs = ids.flatMap((one) => ids.map((other) => [one, other] as const));
    const grants = pairs.map(([roleId, divisionId]) => grantKey({ roleId, divisionId }));
    expect(new Set(grants).size).toBe(pairs.length);
    const subjects = pairs.map(([subjectType, subjectId]) => subjectKey({ subjectType, subjectId }));
    expect(new Set(subjects).size).toBe(pairs.length);
  });

  it('take nothing else of a grant into account', () => {
    const grant = { subjectType: 'user', subjectId: 'u', roleId: 'r', divisionId: '*' };
    expect(grantKey(grant)).toBe(grantKey({ roleId: 'r', divisionId: '*' }));
    expect(subjectKey(grant)).toBe(subjectKey({ subjectType: 'user', subjectId: 'u' }));
  });
});
