import createClient from 'openapi-fetch';
import type { paths } from '../generated/openapi-typescript.js';
import { present, type GeneratedClient } from './generated-client.js';

export function openapiFetch(baseUrl: string, key: string): GeneratedClient {
  const api = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });
  return {
    name: 'openapi-typescript with openapi-fetch',
    check: async (query) =>
      present((await api.GET('/api/v1/check-permission', { params: { query } })).data).allowed,
    checkAll: async (checks) => {
      const { data } = await api.POST('/api/v1/check-permission/batch', { body: { checks } });
      return present(data).results.map(({ allowed }) => allowed);
    },
    users: async (pageSize, pageToken) => {
      const { data } = await api.GET('/api/v1/users', { params: { query: { pageSize, pageToken } } });
      return { ids: present(data).users.map(({ id }) => id), next: present(data).nextPageToken };
    },
    firstRole: async () => present((await api.GET('/api/v1/roles')).data?.roles[0]).id,
    createPurpose: async (body) => {
      const { data, response } = await api.POST('/api/v1/purposes', { body });
      return { id: present(data).id, etag: present(response.headers.get('etag')) };
    },
    replacePurpose: async (id, etag, body) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      return (await api.PUT('/api/v1/purposes/{id}', { params, body })).response.status;
    },
    plan: async (items, idempotencyKey) => {
      const params = { header: { 'Idempotency-Key': idempotencyKey } };
      return present((await api.POST('/api/v1/changes', { params, body: { items } })).data);
    },
    apply: async ({ id, planSha256 }, idempotencyKey) => {
      const params = { path: { id }, header: { 'Idempotency-Key': idempotencyKey } };
      return present((await api.POST('/api/v1/changes/{id}/apply', { params, body: { planSha256 } })).data)
        .status;
    },
    statusOf: async (id) =>
      present((await api.GET('/api/v1/changes/{id}', { params: { path: { id } } })).data).status,
    problemOf: async (id) =>
      present((await api.GET('/api/v1/users/{id}', { params: { path: { id } } })).error).code,
    usersAsCsv: async () => {
      const query = { format: 'csv' } as const;
      const { data } = await api.GET('/api/v1/users', { params: { query }, parseAs: 'text' });
      return String(data);
    },
  };
}
