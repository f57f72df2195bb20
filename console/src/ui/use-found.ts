import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { permissionWords } from '../strings/permission-words';
import { subjectName } from './subject-link';
import type { Thing } from './thing-picker';
import type { Finding } from './things-field';

const PAGE = 8;

function useTyped() {
  const [text, onText] = useState('');
  const [typed] = useDebouncedValue(text.trim(), 250);
  return { text, onText, typed };
}

/** Finds roles of Genesys by a part of their names. */
export function useFoundRoles(): Finding {
  const { typed: name, ...field } = useTyped();
  const query = { name, pageSize: PAGE };
  const { data } = api.useQuery('get', '/api/v1/roles', { params: { query } }, { enabled: name !== '' });
  return { ...field, found: data?.roles };
}

/** Finds permissions by what they do. */
export function useFoundPermissions(): Finding {
  const { typed: search, ...field } = useTyped();
  const query = { search, pageSize: PAGE };
  const { data } = api.useQuery(
    'get',
    '/api/v1/permissions',
    { params: { query } },
    { enabled: search !== '' },
  );
  return { ...field, found: data?.permissions.map(({ permission }) => permissionThing(permission)) };
}

/** Finds active people by name or e-mail address. */
export function useFoundPeople(): Finding {
  const { typed: name, ...field } = useTyped();
  const query = {
    pageSize: PAGE,
    state: 'active' as const,
    ...(name.includes('@') ? { email: name } : { name }),
  };
  const { data } = api.useQuery('get', '/api/v1/users', { params: { query } }, { enabled: name !== '' });
  return { ...field, found: data?.users.map(thingOf('user')) };
}

/** Finds groups by a part of their names. */
export function useFoundGroups(): Finding {
  const { typed: name, ...field } = useTyped();
  const query = { name, pageSize: PAGE };
  const { data } = api.useQuery('get', '/api/v1/groups', { params: { query } }, { enabled: name !== '' });
  return { ...field, found: data?.groups.map(thingOf('group')) };
}

export function permissionThing(permission: string): Thing {
  const { name, area } = permissionWords(permission);
  return { id: permission, name: area === undefined ? name : `${name} · ${area}` };
}

const thingOf =
  (type: Schemas['SubjectType']) =>
  ({ id, name }: { readonly id: string; readonly name?: string }): Thing => ({
    id,
    name: subjectName({ type, name }),
  });
