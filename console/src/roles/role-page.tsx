import { Badge } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { RoleHolders } from './role-holders';
import { RolePermissions } from './role-permissions';

const t = strings.role;
const route = getRouteApi('/roles/$id');

export function RolePage() {
  const { id } = route.useParams();
  const role = api.useQuery('get', '/api/v1/roles/{id}', { params: { path: { id } } });
  return <Loaded answer={role}>{(details) => <Role details={details} />}</Loaded>;
}

function Role({ details }: { readonly details: Schemas['RoleDetailsDto'] }) {
  const { tab } = route.useSearch();
  const { role, permissions, conditionalPermissions, holderCounts } = details;
  const { users, groups, oauthClients, trustees } = holderCounts;
  return (
    <>
      <PageHead
        title={role.name}
        badge={
          <Badge color="gray" variant="light" tt="none">
            {role.isDefault ? t.byGenesys : t.byOrganization}
          </Badge>
        }
        lead={role.description}
        id={role.id}
      />
      <PageTabs
        value={tab}
        tabs={[
          {
            value: 'holders',
            label: t.holdersTab(users + groups + oauthClients + trustees),
            content: <RoleHolders id={role.id} />,
          },
          {
            value: 'permissions',
            label: strings.subject.permissionsTab(permissions.length + conditionalPermissions.length),
            content: <RolePermissions plain={permissions} conditional={conditionalPermissions} />,
          },
        ]}
      />
    </>
  );
}
