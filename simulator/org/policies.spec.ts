import { conditionalPolicies, policies } from './policies';

describe('policies', () => {
  it('reads one policy for each entry, with all its actions', () => {
    expect(policies('routing:queue:view,edit; quality:*:*;\n')).toEqual([
      { domain: 'routing', entityName: 'queue', actionSet: ['view', 'edit'], allowConditions: false },
      { domain: 'quality', entityName: '*', actionSet: ['*'], allowConditions: false },
    ]);
  });

  it('reads no policy from an empty text', () => {
    expect(policies('')).toEqual([]);
  });

  it.each(['routing', 'routing:queue', 'routing::view', 'routing:queue:'])('refuses "%s"', (text) => {
    expect(() => policies(text)).toThrow('Unreadable policy');
  });

  it('gives each conditional policy a condition of its own', () => {
    const [first, second] = conditionalPolicies('quality:evaluation:view; quality:survey:view', {
      operator: 'EQ',
    });

    expect(first?.condition).toEqual({ operator: 'EQ' });
    expect(first?.condition).not.toBe(second?.condition);
  });
});
