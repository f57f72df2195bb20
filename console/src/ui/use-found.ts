import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { permissionWords } from '../strings/permission-words';
import type { SubjectKind } from '../subjects/subject-kinds';
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

/** Finds divisions by a part of their names. */
export function useFoundDivisions(): Finding {
  const { typed: name, ...field } = useTyped();
  const query = { name, pageSize: PAGE };
  const { data } = api.useQuery('get', '/api/v1/divisions', { params: { query } }, { enabled: name !== '' });
  return { ...field, found: data?.divisions };
}

/** Finds permissions by what they do. */
export function useFoundPermissions(): Finding {
  const { typed: search, ...field } = useTyped();
  const params = { query: { search, pageSize: PAGE } };
  const { data } = api.useQuery('get', '/api/v1/permissions', { params }, { enabled: search !== '' });
  return { ...field, found: data?.permissions.map(({ permission }) => permissionThing(permission)) };
}

/** Finds people by name or e-mail address; groups or clients by name. */
export function useFoundSubjects(kind: SubjectKind): Finding {
  const { typed: name, ...field } = useTyped();
  const params = { query: { name, pageSize: PAGE } };
  const byEmail = { query: { email: name, pageSize: PAGE } };
  const isAsked = (one: SubjectKind) => ({ enabled: kind === one && name !== '' });
  const ofPeople = name.includes('@') ? byEmail : params;
  const users = api.useQuery('get', '/api/v1/users', { params: ofPeople }, isAsked('user'));
  const groups = api.useQuery('get', '/api/v1/groups', { params }, isAsked('group'));
  const clients = api.useQuery('get', '/api/v1/oauth-clients', { params }, isAsked('oauth_client'));
  const found = {
    user: users.data?.users,
    group: groups.data?.groups,
    oauth_client: clients.data?.oauthClients,
  }[kind];
  return { ...field, found: found?.map(thingOf(kind)) };
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
