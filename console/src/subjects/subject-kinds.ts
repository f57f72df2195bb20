/** The kinds of subjects that have a page of their own, and where the service answers about them. */
export const subjectKinds = {
  user: {
    grants: '/api/v1/users/{id}/grants',
    permissions: '/api/v1/users/{id}/permissions',
    page: '/people/$id',
  },
  group: {
    grants: '/api/v1/groups/{id}/grants',
    permissions: '/api/v1/groups/{id}/permissions',
    page: '/groups/$id',
  },
  oauth_client: {
    grants: '/api/v1/oauth-clients/{id}/grants',
    permissions: '/api/v1/oauth-clients/{id}/permissions',
    page: '/clients/$id',
  },
} as const;

export type SubjectKind = keyof typeof subjectKinds;

export function isSubjectKind(type: string): type is SubjectKind {
  return Object.hasOwn(subjectKinds, type);
}

/** Where the whole list about a subject is. */
export function fileOf(path: string, id: string): string {
  return path.replace('{id}', encodeURIComponent(id));
}
