import type { AccessIndex } from '../access-index/access-index';

/** What the client that changes grants must hold in all divisions. */
export const writePermissions = ['authorization:grant:add', 'authorization:grant:delete'] as const;

/** Which of them it lacks, as far as the snapshot tells; a client that is not in it is not judged. */
export function missingToWrite(index: AccessIndex, clientId: string): string[] {
  if (index.subject('oauth_client', clientId) === undefined) return [];
  return writePermissions.filter(
    (permission) => !index.matrix.checkSubject('oauth_client', clientId, permission, '*').allowed,
  );
}
