import { createClient } from '../generated/hey-api/client/index.js';
import * as api from '../generated/hey-api/sdk.gen.js';
import { present, type GeneratedClient } from './generated-client.js';

export function heyApi(baseUrl: string, key: string): GeneratedClient {
  const client = createClient({ baseUrl, auth: key });
  return {
    name: 'hey-api',
    check: async (query) => present((await api.checkPermission({ client, query })).data).allowed,
    checkAll: async (checks) =>
      present((await api.checkPermissions({ client, body: { checks } })).data).results.map(
        ({ allowed }) => allowed,
      ),
    users: async (pageSize, pageToken) => {
      const { users, nextPageToken } = page(
        (await api.listUsers({ client, query: { pageSize, pageToken } })).data,
      );
      return { ids: users.map(({ id }) => id), next: nextPageToken };
    },
    firstRole: async () => present(page((await api.listRoles({ client })).data).roles[0]).id,
    createPurpose: async (body) => {
      const { data, response } = await api.createPurpose({ client, body });
      return { id: present(data).id, etag: present(response?.headers.get('etag')) };
    },
    replacePurpose: async (id, etag, body) => {
      const { response } = await api.replacePurpose({
        client,
        path: { id },
        headers: { 'If-Match': etag },
        body,
      });
      return present(response).status;
    },
    plan: async (items, idempotencyKey) => {
      const headers = { 'Idempotency-Key': idempotencyKey };
      return present((await api.planChange({ client, headers, body: { items } })).data);
    },
    apply: async ({ id, planSha256 }, idempotencyKey) => {
      const headers = { 'Idempotency-Key': idempotencyKey };
      return present((await api.applyChange({ client, headers, path: { id }, body: { planSha256 } })).data)
        .status;
    },
    statusOf: async (id) => present((await api.getChange({ client, path: { id } })).data).status,
    problemOf: async (id) => present((await api.getUser({ client, path: { id } })).error).code,
    usersAsCsv: async () =>
      String((await api.listUsers({ client, query: { format: 'csv' }, parseAs: 'text' })).data),
  };
}

/** A list is a page unless a file was asked for. */
function page<T>(answer: T | Blob | File | undefined): Exclude<T, Blob | File> {
  if (answer === undefined || answer instanceof Blob) throw new Error('A page was expected.');
  return answer as Exclude<T, Blob | File>;
}
