import { List, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { subjectKinds, type SubjectKind } from './subject-kinds';

const t = strings.subject;
const MAX_SHOWN = 10;

interface Properties {
  readonly type: SubjectKind;
  readonly id: string;
  readonly search: string;
}

/** Permissions that are called so and are not held, each with the way to why not. */
export function NotHeld({ type, id, search }: Properties) {
  const query = { search, pageSize: 100 };
  const all = api.useQuery('get', '/api/v1/permissions', { params: { query } });
  const held = api.useQuery('get', subjectKinds[type].permissions, { params: { path: { id }, query } });
  if (all.data === undefined || held.data === undefined) return null;
  const has = new Set(held.data.permissions.map(({ permission }) => permission));
  const missing = all.data.permissions.filter(({ permission }) => !has.has(permission)).slice(0, MAX_SHOWN);
  if (missing.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={t.notHeld}>
      <Title order={3} size="h5">
        {t.notHeld}
      </Title>
      <List>
        {missing.map(({ permission }) => (
          <List.Item key={permission}>
            <Link to="/why/$type/$id/$permission" params={{ type, id, permission }}>
              {t.whyNot(permissionWords(permission).name)}
            </Link>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
