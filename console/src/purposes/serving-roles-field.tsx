import { strings } from '../strings';
import { ThingsField } from '../ui/things-field';
import { useFoundRoles } from '../ui/use-found';
import { useNames } from '../ui/use-names';

const t = strings.purposes;

interface Properties {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The roles of Genesys whose holders work with the data for a purpose. */
export function ServingRolesField({ ids, onChange }: Properties) {
  const find = useFoundRoles();
  const nameOf = useNames(ids.map((id) => ({ type: 'role', id })));
  return (
    <ThingsField
      label={t.servingRoles}
      hint={t.servingRolesHint}
      find={find}
      chosen={ids.map((id) => ({ id, name: nameOf({ type: 'role', id }) }))}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}
