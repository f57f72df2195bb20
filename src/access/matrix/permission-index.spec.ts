import { NOT_INTERNED } from './intern-table';
import { PermissionIndex } from './permission-index';
import type { CataloguePermission } from '../model/snapshot';

const entry = (
  domain: string,
  entity: string,
  action: string,
  divisionAware = false,
): CataloguePermission => ({
  domain,
  entity,
  action,
  divisionAware,
  allowsConditions: false,
});

describe('PermissionIndex', () => {
  it('numbers the catalogue first and flat names after it', () => {
    const index = new PermissionIndex([entry('a', 'b', 'c'), entry('a', 'b', 'd')]);
    expect(index.internFlat('admin')).toBe(2);
    expect([index.catalogueSize, index.size]).toEqual([2, 3]);
    expect(index.numberOf('a:b:d')).toBe(1);
    expect(index.numberOf('a:b')).toBe(NOT_INTERNED);
  });

  it.each([
    [entry('', 'b', 'c')],
    [entry('a', '', 'c')],
    [entry('a', 'b', '')],
    [entry('a:b', 'c', 'd')],
    [entry('a', 'b:c', 'd')],
    [entry('a', 'b', 'c:d')],
  ])('leaves out %p, whose name would be ambiguous', (ambiguous) => {
    const index = new PermissionIndex([ambiguous]);
    expect(index.catalogueSize).toBe(0);
    expect(index.numberOf(`${ambiguous.domain}:${ambiguous.entity}:${ambiguous.action}`)).toBe(NOT_INTERNED);
  });

  it.each([
    [[true, false], true],
    [[false, true], true],
    [[false, false], false],
  ])('takes the stricter of duplicates: %p', (flags, expected) => {
    const index = new PermissionIndex(flags.map((flag) => entry('a', 'b', 'c', flag)));
    expect(index.catalogueSize).toBe(1);
    expect(index.isDivisionAware(0)).toBe(expected);
  });

  it('tells the entities of the catalogue, with and without their domain', () => {
    const index = new PermissionIndex([entry('a', 'b', 'c'), entry('x:y', 'z', 'c'), entry('b', 'e', '')]);
    index.internFlat('admin');
    expect([...index.entities]).toEqual(['b', 'a:b']);
  });

  it('never calls a flat permission division-aware', () => {
    const index = new PermissionIndex([entry('a', 'b', 'c', true)]);
    expect(index.isDivisionAware(index.internFlat('admin'))).toBe(false);
  });
});
