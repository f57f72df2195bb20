import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { named } from '../strings/names';

export function RoleLink({ role }: { readonly role: Schemas['NamedReferenceDto'] }) {
  if (role.deleted === true) return <span>{named(role)}</span>;
  return (
    <Link to="/roles/$id" params={{ id: role.id }}>
      {named(role)}
    </Link>
  );
}
