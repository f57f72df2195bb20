import type { FactChanges, Entity } from '../../revisions/history/facts/fact';
import { sameContent } from '../../revisions/history/facts/same-content';
import { hintKey, WHOLE, type Hint } from './hint';

/** A difference that a sync run found. */
export interface Finding {
  /** `grant`, `membership`, or the kind of what came, went or changed. */
  readonly kind: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is about: a subject with role and division, a group with a person, or one id. */
  readonly ids: readonly string[];
  /** The sync run that found it (RFC 3339, UTC). */
  readonly foundAt: string;
}

/** More than these are only counted. */
export const MAX_FINDINGS = 1_000;

/** What a sync run found different. What decides nothing about access is left out. */
export function findingsOf({ entities, memberships, grants }: FactChanges, foundAt: string): Finding[] {
  const ofGrants = (change: Finding['change'], list: FactChanges['grants']['came']): Finding[] =>
    list.map(({ subjectId, roleId, divisionId }) => ({
      kind: 'grant',
      change,
      ids: [subjectId, roleId, divisionId],
      foundAt,
    }));
  const ofMembers = (change: Finding['change'], list: FactChanges['memberships']['came']): Finding[] =>
    list.map(({ groupId, userId }) => ({ kind: 'membership', change, ids: [groupId, userId], foundAt }));
  return [
    ...ofEntities(entities, foundAt),
    ...ofMembers('added', memberships.came),
    ...ofMembers('removed', memberships.went),
    ...ofGrants('added', grants.came),
    ...ofGrants('removed', grants.went),
  ];
}

function ofEntities({ came, went }: FactChanges['entities'], foundAt: string): Finding[] {
  const before = new Map(went.map((entity) => [entityKey(entity), entity]));
  const after = new Set(came.map(entityKey));
  const found = ({ kind, id }: Entity, change: Finding['change']) => ({ kind, change, ids: [id], foundAt });
  return [
    ...came.flatMap((entity) => {
      const old = before.get(entityKey(entity));
      if (old === undefined) return [found(entity, 'added')];
      return countsTheSame(old, entity) ? [] : [found(entity, 'changed')];
    }),
    ...went.filter((entity) => !after.has(entityKey(entity))).map((entity) => found(entity, 'removed')),
  ];
}

/** A day without signing in announces itself nowhere, and names give no access. */
function countsTheSame(one: Entity, other: Entity): boolean {
  const telling = ({ content }: Entity) => ({
    ...content,
    name: undefined,
    email: undefined,
    description: undefined,
    dormantSince: undefined,
    label: undefined,
  });
  return sameContent(telling(one), telling(other));
}

function entityKey({ kind, id }: Entity): string {
  return JSON.stringify([kind, id]);
}

/** Whether one of the hints leads to what was found. */
export function isAnnounced({ kind, ids }: Finding, hints: ReadonlySet<string>): boolean {
  return leadingTo(kind, ids).some((hint) => hints.has(hintKey(hint)));
}

function leadingTo(kind: string, [id = '', second = '']: readonly string[]): Hint[] {
  switch (kind) {
    case 'grant':
      return [...subject(id), { kind: 'role_holders', id: second }];
    case 'membership':
      return [{ kind: 'group', id }, ...subject(second)];
    case 'role':
      return [
        { kind: 'role', id },
        { kind: 'roles', id: WHOLE },
      ];
    case 'access_policy':
      return [{ kind: 'access_policies', id: WHOLE }];
    case 'trustee_user':
    case 'trustee_group':
      return [...subject(id), { kind: 'organization', id: WHOLE }];
    case 'user':
    case 'group':
    case 'oauth_client':
      return subject(id);
    default:
      return [];
  }
}

function subject(id: string): Hint[] {
  return (['subject', 'user', 'group', 'oauth_client'] as const).map((kind) => ({ kind, id }));
}
