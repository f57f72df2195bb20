import { api } from '../api/client';

export type ExplainedType = 'user' | 'group' | 'oauth_client';

const PATHS = {
  user: '/api/v1/users/{id}/permissions/{permission}/explanation',
  group: '/api/v1/groups/{id}/permissions/{permission}/explanation',
  oauth_client: '/api/v1/oauth-clients/{id}/permissions/{permission}/explanation',
} as const;

export function useExplanation(type: ExplainedType, id: string, permission: string, divisionId?: string) {
  return api.useQuery('get', PATHS[type] ?? PATHS.user, {
    params: { path: { id, permission }, query: { divisionId } },
  });
}
