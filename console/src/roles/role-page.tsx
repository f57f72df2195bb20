import { Badge } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { History } from '../time/history';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { RightSizing } from '../usage/right-sizing';
import { RoleHolders } from './role-holders';
import { RolePermissions } from './role-permissions';

const t = strings.role;
const route = getRouteApi('/roles/$id');

export function RolePage() {
  const { id } = route.useParams();
  const role = api.useQuery('get', '/api/v1/roles/{id}', { params: { path: { id } } });
  return <LoadedPage answer={role}>{(details) => <Role details={details} />}</LoadedPage>;
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
          {
            value: 'right-sizing',
            label: strings.usage.rightSizing,
            content: <RightSizing id={role.id} />,
          },
          { value: 'history', label: strings.time.tab, content: <History roleId={role.id} /> },
        ]}
      />
    </>
  );
}
