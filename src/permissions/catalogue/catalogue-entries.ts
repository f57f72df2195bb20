import { oncePerIndex } from '../../access/questions/once-per-index';
import { permissionOrder } from '../../access/questions/permission-order';
import type { CataloguePermission } from '../../access/model/snapshot';

/** A permission of one revision. */
export interface CatalogueEntry {
  readonly permission: string;
  readonly label?: string;
  readonly divisionAware: boolean;
  readonly allowsConditions: boolean;
}

type Described = Pick<CatalogueEntry, 'label' | 'allowsConditions'>;

/** The catalogue's permissions and the flat ones of roles, by code. Computed once per revision. */
export const catalogueEntries = oncePerIndex((index): readonly CatalogueEntry[] => {
  const described = descriptionsIn(index.snapshot.catalogue);
  return permissionOrder(index.permissions)
    .filter((number) => index.matrix.knowsPermission(number))
    .map((number): CatalogueEntry => {
      const permission = index.permissions.nameOf(number);
      const { label, allowsConditions = false } = described.get(permission) ?? {};
      return {
        permission,
        label,
        divisionAware: index.permissions.isDivisionAware(number),
        allowsConditions,
      };
    });
});

/** Of duplicates the lesser label, whatever the order; conditions are allowed when either allows them. */
function descriptionsIn(catalogue: readonly CataloguePermission[]): Map<string, Described> {
  const described = new Map<string, Described>();
  for (const { domain, entity, action, label, allowsConditions } of catalogue) {
    const code = `${domain}:${entity}:${action}`;
    const before = described.get(code);
    const labels = [label, before?.label].filter((text) => text !== undefined).sort();
    described.set(code, {
      label: labels[0],
      allowsConditions: allowsConditions || before?.allowsConditions === true,
    });
  }
  return described;
}
