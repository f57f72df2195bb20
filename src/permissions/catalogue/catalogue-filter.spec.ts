import { catalogueFilter } from './catalogue-filter';

const entry = {
  permission: 'routing:queue:view',
  label: 'View queues',
  divisionAware: true,
  allowsConditions: false,
};

describe('catalogueFilter', () => {
  it.each([
    [{}, true],
    [{ domain: 'routing', divisionAware: true, allowsConditions: false, search: 'VIEW Q' }, true],
    [{ search: 'queue:VIEW' }, true],
    [{ search: 'queues routing' }, true],
    [{ search: 'edit' }, false],
    [{ domain: 'quality' }, false],
    [{ divisionAware: false }, false],
    [{ allowsConditions: true }, false],
  ])('%j takes it: %p', (filter, taken) => {
    expect(catalogueFilter(filter)(entry)).toBe(taken);
  });

  it('does not mind that a permission has no label', () => {
    const flat = { permission: 'admin', divisionAware: false, allowsConditions: false };
    expect(catalogueFilter({ search: 'ADM' })(flat)).toBe(true);
    expect(catalogueFilter({ search: 'undefined' })(flat)).toBe(false);
  });
});
