import { strings } from '../strings';
import { ThingsField } from '../ui/things-field';
import { permissionThing, useFoundPermissions } from '../ui/use-found';

interface Properties {
  readonly label: string;
  readonly permissions: readonly string[];
  readonly onChange: (permissions: readonly string[]) => void;
}

export function PermissionsField({ label, permissions, onChange }: Properties) {
  const find = useFoundPermissions();
  return (
    <ThingsField
      label={label}
      hint={strings.assertions.find}
      find={find}
      chosen={permissions.map(permissionThing)}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}
