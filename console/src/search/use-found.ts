import { api } from '../api/client';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import type { Found } from './found-section';

const t = strings.search;
const { unnamed, subjectTypes } = strings.common;
/** How many of each kind are shown. */
const FIRST = 6;

interface Answer<Data> {
  readonly data?: Data;
  readonly error: unknown;
  readonly isPending: boolean;
}

/** All that is called so: permissions by what they do, all else by name, people by e-mail address too. */
export function useFound(text: string): Found[] {
  const byName = { params: { query: { name: text, pageSize: FIRST } } } as const;
  const permissions = api.useQuery('get', '/api/v1/permissions', {
    params: { query: { search: text, pageSize: 2 * FIRST } },
  });
  const people = api.useQuery('get', '/api/v1/users', {
    params: { query: { ...(text.includes('@') ? { email: text } : { name: text }), pageSize: 2 * FIRST } },
  });
  const groups = api.useQuery('get', '/api/v1/groups', byName);
  const roles = api.useQuery('get', '/api/v1/roles', byName);
  const clients = api.useQuery('get', '/api/v1/oauth-clients', byName);
  const divisions = api.useQuery('get', '/api/v1/divisions', byName);
  return [
    section(t.permissions, permissions, ({ permissions }) =>
      permissions.map(({ permission, holders }) => {
        const { name, area } = permissionWords(permission);
        const detail = [area, t.holders(holders)].filter(Boolean).join(' · ');
        return { id: permission, to: `/permissions/${encodeURIComponent(permission)}`, name, detail };
      }),
    ),
    section(t.people, people, ({ users }) =>
      users.map(({ id, name, email, division }) =>
        entry('people', id, name ?? unnamed(subjectTypes.user), [email, division?.name]),
      ),
    ),
    section(t.groups, groups, ({ groups }) =>
      groups.map(({ id, name, memberCount }) =>
        entry('groups', id, name ?? unnamed(subjectTypes.group), [
          memberCount === undefined ? t.passesNothing : t.members(memberCount),
        ]),
      ),
    ),
    section(t.roles, roles, ({ roles }) =>
      roles.map(({ id, name, userCount }) => entry('roles', id, name, [t.holders(userCount)])),
    ),
    section(t.clients, clients, ({ oauthClients }) =>
      oauthClients.map(({ id, name, state }) =>
        entry('clients', id, name ?? unnamed(subjectTypes.oauth_client), [strings.common.states[state]]),
      ),
    ),
    section(t.divisions, divisions, ({ divisions }) =>
      divisions.map(({ id, name, userCount }) => entry('divisions', id, name, [t.residents(userCount)])),
    ),
  ];
}

function section<Data extends { total: number }>(
  title: string,
  { data, error, isPending }: Answer<Data>,
  entries: (data: Data) => Found['entries'],
): Found {
  return {
    title,
    error,
    isPending,
    total: data?.total ?? 0,
    entries: data === undefined ? [] : entries(data),
  };
}

function entry(page: string, id: string, name: string, details: readonly (string | undefined)[]) {
  return { id, to: `/${page}/${encodeURIComponent(id)}`, name, detail: details.filter(Boolean).join(' · ') };
}
