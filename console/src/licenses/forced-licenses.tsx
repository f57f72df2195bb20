import { Stack, Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { LicenseLink } from './license-link';

const t = strings.licenses;
/** A role may include hundreds of permissions of a licence. */
const MAX_NAMED = 4;

/** The licences that people need because of a role, each with the permissions that are the reason. */
export function ForcedLicenses({ licenses }: Pick<Schemas['RoleLicensesDto'], 'licenses'>) {
  if (licenses === undefined) return t.notKnownShort;
  if (licenses.length === 0) return t.nothing;
  return (
    <Stack gap={4}>
      {licenses.map(({ licenseId, permissions }) => (
        <Text key={licenseId} component="div" size="sm">
          <LicenseLink id={licenseId} />
          {' · '}
          {permissions.length === 0 ? t.unexplained : namesOf(permissions)}
        </Text>
      ))}
    </Stack>
  );
}

function namesOf(permissions: readonly string[]): string {
  const names = permissions.slice(0, MAX_NAMED).map((permission) => permissionWords(permission).name);
  const more = permissions.length - names.length;
  return [names.join(', '), ...(more > 0 ? [strings.common.andMore(more)] : [])].join(' ');
}
