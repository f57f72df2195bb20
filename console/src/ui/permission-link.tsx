import { Link } from '@tanstack/react-router';
import { permissionWords } from '../strings/permission-words';

/** What a permission does, which leads to its holders. */
export function PermissionLink({ permission }: { readonly permission: string }) {
  const { name, area } = permissionWords(permission);
  return (
    <>
      <Link to="/permissions/$permission" params={{ permission }}>
        {name}
      </Link>
      {area !== undefined && <small> · {area}</small>}
    </>
  );
}
