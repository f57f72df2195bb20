import { Stack, Title } from '@mantine/core';
import { api } from '../api/client';
import { ForcedLicenses } from '../licenses/forced-licenses';
import { LicenseNotice } from '../licenses/license-notice';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { ClientsOfRole } from './clients-of-role';
import { UnusedPermissions } from './unused-permissions';

const t = strings.usage;

/** What a role makes people need, and what of it the clients that hold it need: where it could be smaller. */
export function RightSizing({ id }: { readonly id: string }) {
  return (
    <Stack>
      <Stack component="section" gap="xs" aria-label={t.forcesTitle}>
        <Title order={2} size="h4">
          {t.forcesTitle}
        </Title>
        <Allowed permission="licenses:read">
          <Licenses id={id} />
        </Allowed>
      </Stack>
      <Stack component="section" gap="xs" aria-label={t.unusedTitle}>
        <Title order={2} size="h4">
          {t.unusedTitle}
        </Title>
        <Allowed permission="usage:read">
          <UnusedPermissions id={id} />
        </Allowed>
      </Stack>
      <Stack component="section" gap="xs" aria-label={t.clientsTitle}>
        <Title order={2} size="h4">
          {t.clientsTitle}
        </Title>
        <Allowed permission="usage:read">
          <ClientsOfRole id={id} />
        </Allowed>
      </Stack>
    </Stack>
  );
}

function Licenses({ id }: { readonly id: string }) {
  const query = { roleId: id, pageSize: 1 };
  const answer = api.useQuery('get', '/api/v1/licenses/roles', { params: { query } });
  return (
    <Loaded answer={answer}>
      {({ roles: [role], reading }) => (
        <>
          <LicenseNotice reading={reading} />
          <Forced licenses={role?.licenses} />
        </>
      )}
    </Loaded>
  );
}

function Forced({ licenses }: Parameters<typeof ForcedLicenses>[0]) {
  if (licenses === undefined) return t.forcesNotKnown;
  return licenses.length === 0 ? t.forcesNone : <ForcedLicenses licenses={licenses} />;
}
