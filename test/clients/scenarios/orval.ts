import * as api from '../generated/orval/rolecall.js';
import { present, type GeneratedClient } from './generated-client.js';

/** orval's functions call the global `fetch` with a path. */
export function orval(baseUrl: string, key: string): GeneratedClient {
  const native = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    native(typeof input === 'string' ? new URL(input, baseUrl) : input, init);
  const authorization = `Bearer ${key}`;
  const options = { headers: { authorization } };
  return {
    name: 'orval',
    check: async (question) => {
      const { data, status } = await api.checkPermission(question, options);
      return status === 200 && data.allowed;
    },
    checkAll: async (checks) => {
      const { data, status } = await api.checkPermissions({ checks }, options);
      return status === 200 ? data.results.map(({ allowed }) => allowed) : [];
    },
    users: async (pageSize, pageToken) => {
      const { data, status } = await api.listUsers({ pageSize, pageToken }, options);
      return status === 200 ? { ids: data.users.map(({ id }) => id), next: data.nextPageToken } : { ids: [] };
    },
    firstRole: async () => {
      const { data, status } = await api.listRoles({}, options);
      return present(status === 200 ? data.roles[0]?.id : undefined);
    },
    createPurpose: async (purpose) => {
      const { data, status, headers } = await api.createPurpose(purpose, options);
      return { id: present(status === 201 ? data.id : undefined), etag: present(headers.get('etag')) };
    },
    replacePurpose: async (id, etag, purpose) =>
      (await api.replacePurpose(id, purpose, { headers: { authorization, 'If-Match': etag } })).status,
    plan: async (items, idempotencyKey) => {
      const headers = {
        authorization,
        'Idempotency-Key': idempotencyKey,
        'content-type': 'application/json',
      };
      const { data, status } = await api.planChange({ items }, { headers });
      return present(status === 201 ? data : undefined);
    },
    apply: async ({ id, planSha256 }, idempotencyKey) => {
      const headers = { authorization, 'Idempotency-Key': idempotencyKey };
      const { data, status } = await api.applyChange(id, { planSha256 }, { headers });
      return present(status === 202 ? data.status : undefined);
    },
    statusOf: async (id) => {
      const { data, status } = await api.getChange(id, options);
      return present(status === 200 ? data.status : undefined);
    },
    problemOf: async (id) => {
      const { data, status } = await api.getUser(id, {}, options);
      return present(status === 404 ? data.code : undefined);
    },
    usersAsCsv: async () => (await fetch(api.getListUsersUrl({ format: 'csv' }), options)).text(),
  };
}
