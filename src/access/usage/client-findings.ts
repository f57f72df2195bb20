import { roleGrantingPermissions } from '../conflicts/powerful-permissions';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { ClientUse } from './client-use';

/**
 * `creator_gone`: the user who created it was deleted, or is not in the organisation. `creator_inactive`: that user is
 * inactive. `never_called`: no call in the known window. `long_token_life`: its tokens are valid for more than a day.
 * `never_used`: it holds what no call of the known window needs. `can_grant`: it can give itself or others any role.
 */
export const clientFindingKinds = [
  'creator_gone',
  'creator_inactive',
  'never_called',
  'long_token_life',
  'never_used',
  'can_grant',
] as const;
export type ClientFindingKind = (typeof clientFindingKinds)[number];

/** Something about an OAuth client that someone should look into. */
export interface ClientFinding {
  readonly client: IndexedSubject;
  readonly kind: ClientFindingKind;
  /** Of `never_used` and `can_grant`, sorted. */
  readonly permissions: readonly string[];
}

/** What is known about a client; what is undefined is not known, and no finding. */
export interface ClientFacts {
  readonly createdById: string | undefined;
  readonly tokenSeconds: number | undefined;
  readonly callCount: number | undefined;
  /** Whether the revision has every user of the organisation. */
  readonly isWhole: boolean;
  readonly use: ClientUse;
}

const DAY_SECONDS = 86_400;

export function clientFindings(
  index: AccessIndex,
  client: IndexedSubject,
  facts: ClientFacts,
): ClientFinding[] {
  const { tokenSeconds, callCount, use } = facts;
  const creator = creatorFinding(index, facts);
  const neverUsed = [...use.held].flatMap(([permission, one]) => (one === 'never_used' ? [permission] : []));
  const granting = roleGrantingPermissions.filter((permission) => use.held.has(permission)).sort();
  const found: (readonly [ClientFindingKind, boolean, (readonly string[])?])[] = [
    ['creator_gone', creator === 'creator_gone'],
    ['creator_inactive', creator === 'creator_inactive'],
    ['never_called', callCount === 0],
    ['long_token_life', tokenSeconds !== undefined && tokenSeconds > DAY_SECONDS],
    ['never_used', neverUsed.length > 0, neverUsed],
    ['can_grant', granting.length > 0, granting],
  ];
  return found.flatMap(([kind, is, permissions = []]) => (is ? [{ client, kind, permissions }] : []));
}

/** A client may have been created by another one, which says nothing. */
function creatorFinding(
  index: AccessIndex,
  { createdById, isWhole }: ClientFacts,
): ClientFindingKind | undefined {
  if (createdById === undefined || index.subject('oauth_client', createdById) !== undefined) return undefined;
  const creator = index.subject('user', createdById) ?? index.subject('trustee_user', createdById);
  if (creator?.state === 'inactive' || creator?.state === 'disabled') return 'creator_inactive';
  if (creator?.state === 'deleted') return 'creator_gone';
  // Where our client does not see everyone, who is not there may just not be seen.
  const isMissing = creator === undefined || creator.state === 'unknown';
  return isMissing && isWhole ? 'creator_gone' : undefined;
}
