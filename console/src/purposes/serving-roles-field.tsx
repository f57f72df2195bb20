import { strings } from '../strings';
import { ThingsField } from '../ui/things-field';
import { useFoundRoles } from '../ui/use-found';
import { useRoleNames } from '../ui/use-role-names';

const t = strings.purposes;

interface Properties {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The roles of Genesys whose holders work with the data for a purpose. */
export function ServingRolesField({ ids, onChange }: Properties) {
  const find = useFoundRoles();
  const nameOf = useRoleNames(ids);
  return (
    <ThingsField
      label={t.servingRoles}
      hint={t.servingRolesHint}
      find={find}
      chosen={ids.map((id) => ({ id, name: nameOf(id) }))}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}
