import { List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { missingParts } from '../strings/reasons';

type Explanation = Schemas['ExplanationDto'];

const t = strings.why;

/** What stands in the way of a permission, and which roles would give it with the least besides. */
export function Missing({ explanation: { missing, nearestChanges } }: { readonly explanation: Explanation }) {
  return (
    <>
      <Stack component="section" gap="xs" aria-label={t.missing}>
        <Title order={2} size="h4">
          {t.missing}
        </Title>
        <List>
          {missing.map((part) => (
            <List.Item key={part.code}>{missingWords(part)}</List.Item>
          ))}
        </List>
      </Stack>
      {nearestChanges.length > 0 && (
        <Stack component="section" gap="xs" aria-label={t.nearest}>
          <Title order={2} size="h4">
            {t.nearest}
          </Title>
          <List>
            {nearestChanges.map(({ roleId, roleName, addsPermissions, conditional }) => (
              <List.Item key={roleId}>
                <Link to="/roles/$id" params={{ id: roleId }}>
                  {t.nearestRole(roleName)}
                </Link>{' '}
                <Text span c="dimmed">
                  {t.adds(addsPermissions)}
                  {conditional ? t.condition : ''}
                </Text>
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </>
  );
}

function missingWords({
  code,
  divisions = [],
  groups = [],
  roles = [],
}: Explanation['missing'][number]): string {
  const names = [...divisions.map(divisionName), ...groups.map(named), ...roles.map(named)];
  return names.length === 0 ? missingParts[code] : `${missingParts[code]} (${names.join(', ')})`;
}
