import {
  Api,
  ContentType,
  type HttpResponse,
  type Problem,
} from '../generated/swagger-typescript-api/rolecall.js';
import { present, type GeneratedClient } from './generated-client.js';

/** Header parameters have no place in the signatures of this generator: they go into the last parameter. */
export function swaggerTypescriptApi(baseUrl: string, key: string): GeneratedClient {
  const { api } = new Api({ baseUrl, baseApiParams: { headers: { authorization: `Bearer ${key}` } } });
  return {
    name: 'swagger-typescript-api',
    check: async (question) => (await api.checkPermission(question)).data.allowed,
    checkAll: async (checks) =>
      (await api.checkPermissions({ checks })).data.results.map(({ allowed }) => allowed),
    users: async (pageSize, pageToken) => {
      const { data } = await api.listUsers({ pageSize, pageToken });
      return { ids: data.users.map(({ id }) => id), next: data.nextPageToken };
    },
    firstRole: async () => present((await api.listRoles()).data.roles[0]).id,
    createPurpose: async (purpose) => {
      const { data, headers } = await api.createPurpose(purpose);
      return { id: data.id, etag: present(headers.get('etag')) };
    },
    replacePurpose: (id, etag, purpose) =>
      api.replacePurpose(id, purpose, { headers: { 'If-Match': etag } }).then(
        ({ status }) => status,
        ({ status }: HttpResponse<unknown, Problem>) => status,
      ),
    plan: async (items, idempotencyKey) =>
      (
        await api.planChange(
          { items },
          { type: ContentType.Json, headers: { 'Idempotency-Key': idempotencyKey } },
        )
      ).data,
    apply: async ({ id, planSha256 }, idempotencyKey) =>
      (await api.applyChange(id, { planSha256 }, { headers: { 'Idempotency-Key': idempotencyKey } })).data
        .status,
    statusOf: async (id) => (await api.getChange(id)).data.status,
    problemOf: (id) =>
      api.getUser(id).then(
        () => 'none',
        ({ error }: HttpResponse<unknown, Problem>) => error.code,
      ),
    usersAsCsv: async () =>
      (await api.listUsers({ format: 'csv' }, { format: 'text' })).data as unknown as string,
  };
}
