import type { ReactNode } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { Empty } from '../ui/empty';
import { useMay, type ServicePermission } from './use-me';

interface Properties {
  readonly permission: ServicePermission;
  readonly children: ReactNode;
}

/** Shows what the caller may do, and else which roles of this service would let them. */
export function Allowed({ permission, children }: Properties) {
  return useMay(permission) ? children : <NotAllowed permission={permission} />;
}

function NotAllowed({ permission }: { readonly permission: ServicePermission }) {
  const roles = api.useQuery('get', '/api/v1/service-roles', {}, { staleTime: Infinity });
  const fitting = roles.data?.serviceRoles.filter((role) =>
    role.permissions.some(({ name }) => name === permission),
  );
  return (
    <Empty title={strings.common.notAllowed}>
      {strings.common.notAllowedHint(fitting?.map(({ name }) => name) ?? [])}
    </Empty>
  );
}
