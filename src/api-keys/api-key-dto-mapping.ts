import type { Actor } from '../auth/party';
import type { ApiKey } from './api-key';
import type { ApiKeyCreatorDto, ApiKeyDto, ApiKeyPageDto } from './api-keys.dto';
import { pageToken } from './page-token';

/** Field by field, so that no field is exposed unintentionally. */
export function toApiKeyDto(apiKey: ApiKey, line: readonly Actor[] = []): ApiKeyDto {
  return {
    id: apiKey.id,
    name: apiKey.name,
    keyPrefix: apiKey.keyPrefix,
    roles: [...apiKey.roles],
    createdAt: apiKey.createdAt,
    createdBy: toCreatorDto(apiKey.createdBy),
    line: line.length < 2 ? undefined : line.map(toCreatorDto),
    expiresAt: apiKey.expiresAt ?? undefined,
    lastUsedAt: apiKey.lastUsedAt ?? undefined,
    revokedAt: apiKey.revokedAt ?? undefined,
  };
}

function toCreatorDto({ type, id }: Actor): ApiKeyCreatorDto {
  return { type, id };
}

export function toApiKeyPageDto(
  page: { apiKeys: readonly ApiKey[]; next?: string },
  lines: ReadonlyMap<string, readonly Actor[]>,
): ApiKeyPageDto {
  return {
    apiKeys: page.apiKeys.map((apiKey) => toApiKeyDto(apiKey, lines.get(apiKey.id))),
    nextPageToken: page.next === undefined ? undefined : pageToken(page.next),
  };
}
