import { namedItems } from '../../src/access/conflicts/unresolved-references';
import { powerfulPermissions } from '../../src/access/conflicts/powerful-permissions';
import { contactCentrePack } from '../../src/conflicts/packs/contact-centre-pack';
import { permissionCatalog } from '../support/permission-catalog';

if (permissionCatalog === undefined) {
  console.warn('Names of permissions: skipped, the catalogue of the vendor is not at hand.');
}
const suite = permissionCatalog === undefined ? describe.skip : describe;

suite('The permissions that are named', () => {
  const isKnown = (code: string) => {
    const [domain, entity, action] = code.split(':') as [string, string, string];
    return permissionCatalog?.[domain]?.[entity]?.includes(action) ?? false;
  };

  it.each(contactCentrePack.rules.map((rule) => [rule.key, rule] as const))(
    'by the rule %s are in the catalogue of the vendor',
    (_key, { constraint }) => {
      const patterns = namedItems(constraint).map(({ item }) => item);
      const unknown = patterns.filter((item) => typeof item === 'string' && !isKnown(item));
      expect(unknown).toEqual([]);
    },
  );

  it('as powerful are in the catalogue of the vendor, or flat', () => {
    expect(powerfulPermissions.filter((code) => code.includes(':') && !isKnown(code))).toEqual([]);
  });
});
