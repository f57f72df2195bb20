import { Link } from '@tanstack/react-router';

/** A licence, which leads to who needs it and why. */
export function LicenseLink({ id }: { readonly id: string }) {
  return (
    <Link to="/licenses/$id" params={{ id }}>
      {id}
    </Link>
  );
}
