import type { ApiKey } from './api-key';
import type { ApiKeyDto, ApiKeyPageDto } from './api-keys.dto';
import { pageToken } from './page-token';

/** Field by field, so that nothing is shown that nobody decided to show. */
export function toApiKeyDto(apiKey: ApiKey): ApiKeyDto {
  return {
    id: apiKey.id,
    name: apiKey.name,
    keyPrefix: apiKey.keyPrefix,
    roles: [...apiKey.roles],
    createdAt: apiKey.createdAt,
    createdBy: { type: apiKey.createdBy.type, id: apiKey.createdBy.id },
    expiresAt: apiKey.expiresAt ?? undefined,
    lastUsedAt: apiKey.lastUsedAt ?? undefined,
    revokedAt: apiKey.revokedAt ?? undefined,
  };
}

export function toApiKeyPageDto(page: { apiKeys: readonly ApiKey[]; next?: string }): ApiKeyPageDto {
  return {
    apiKeys: page.apiKeys.map(toApiKeyDto),
    nextPageToken: page.next === undefined ? undefined : pageToken(page.next),
  };
}
