import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { ThingsField } from '../ui/things-field';
import { useFoundRoles } from '../ui/use-found';
import { useNames } from '../ui/use-names';

type Role = Schemas['RoleReferenceDto'];

interface Properties {
  readonly label: string;
  readonly roles: readonly Role[];
  readonly max?: number;
  readonly onChange: (roles: readonly Role[]) => void;
}

/** Roles of Genesys, referred to by id, or by name where a pack of rules does so. */
export function RolesField({ label, roles, max, onChange }: Properties) {
  const find = useFoundRoles();
  const nameOf = useNames(roles.flatMap(({ id }) => (id === undefined ? [] : [{ type: 'role', id }])));
  const things = roles.map(({ id, name }) =>
    id === undefined
      ? { id: `=${name}`, name: name ?? '' }
      : { id, name: name ?? nameOf({ type: 'role', id }) },
  );
  const referenceOf = (id: string) => roles[things.findIndex((thing) => thing.id === id)] ?? { id };
  return (
    <ThingsField
      label={label}
      hint={strings.rules.find}
      find={find}
      chosen={things}
      max={max}
      onChange={(chosen) => onChange(chosen.map(({ id }) => referenceOf(id)))}
    />
  );
}
