import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { RoleReference } from '../conflicts/conflict-rule';
import { matchPattern } from '../conflicts/permission-pattern';
import { RoleReferences } from '../conflicts/role-references';
import type { Claim, SubjectKey } from './claim';
import type { KnownNeeds } from './claim-facts';

/** Something that a claim names, and where: the path of its member. */
export type NamedItem = {
  readonly path: readonly (string | number)[];
  /** The claim can be evaluated without it: it only excepts a subject. */
  readonly optional?: true;
} & (
  | { readonly kind: 'permission'; readonly item: string }
  /** What a claim about drift needs, though it names none. */
  | { readonly kind: 'baseline'; readonly item: string }
  /** What a claim about licences needs, though it does not name it. */
  | { readonly kind: 'licenses'; readonly item: string }
  | { readonly kind: 'license'; readonly item: string }
  | { readonly kind: 'division'; readonly item: string }
  | { readonly kind: 'group'; readonly item: string }
  | { readonly kind: 'role'; readonly item: RoleReference }
  | { readonly kind: 'subject'; readonly item: SubjectKey }
);

/** What a claim names and the revision does not contain, with a sentence that says so. */
export type UnresolvedItem = NamedItem & { readonly detail: string };

/** Everything that a claim names. */
export function namedItems(claim: Claim): NamedItem[] {
  const permissions = 'permissions' in claim ? claim.permissions : [];
  const items: NamedItem[] = permissions.map((item, i) => ({
    kind: 'permission',
    path: ['permissions', i],
    item,
  }));
  if ('licenseId' in claim) items.push({ kind: 'license', path: ['licenseId'], item: claim.licenseId });
  if ('divisionId' in claim && claim.divisionId !== undefined)
    items.push({ kind: 'division', path: ['divisionId'], item: claim.divisionId });
  if ('role' in claim) items.push({ kind: 'role', path: ['role'], item: claim.role });
  if ('subject' in claim) items.push({ kind: 'subject', path: ['subject'], item: claim.subject });
  if (claim.kind === 'only_group_holds') {
    items.push(
      ...claim.groupIds.map((item, i): NamedItem => ({ kind: 'group', path: ['groupIds', i], item })),
      ...claim.exceptSubjects.map((item, i): NamedItem => ({
        kind: 'subject',
        path: ['exceptSubjects', i],
        item,
        optional: true,
      })),
    );
  }
  return items;
}

/**
 * What the claim names and the revision does not contain, or does not know well enough for an evaluation. While nothing is
 * known about licences, none is missing.
 */
export function unresolvedItems(claim: Claim, index: AccessIndex, needs?: KnownNeeds): UnresolvedItem[] {
  return namedItems(claim).flatMap((named) => {
    const detail = named.kind === 'license' ? licenseFault(named.item, needs) : faultOf(named, index);
    return detail === undefined ? [] : [{ ...named, detail }];
  });
}

function licenseFault(id: string, needs: KnownNeeds | undefined): string | undefined {
  if (needs === undefined || 'unknown' in needs || needs.ids.has(id)) return undefined;
  return `there is no licence with the id ${id}`;
}

function faultOf(named: Exclude<NamedItem, { kind: 'license' }>, index: AccessIndex): string | undefined {
  switch (named.kind) {
    case 'permission':
      if (matchPattern(index, named.item).length > 0) return undefined;
      return `matches no permission of the organisation: ${named.item}`;
    case 'baseline':
    case 'licenses':
      return undefined;
    case 'division':
      if (named.item === ALL_DIVISIONS || index.divisions.has(named.item)) return undefined;
      return `there is no division with the id ${named.item}`;
    case 'role':
      if (new RoleReferences(index).idsOf(named.item).length > 0) return undefined;
      return 'id' in named.item
        ? `there is no role with the id ${named.item.id}`
        : `there is no role with the name ${named.item.name}`;
    case 'group':
      return groupFault(named.item, index);
    case 'subject':
      return subjectFault(named.item, index);
  }
}

/** Members are read only for groups that have roles enabled. */
function groupFault(id: string, index: AccessIndex): string | undefined {
  const group = index.subject('group', id);
  const entity = group?.entity;
  if (group?.state === 'deleted' || entity === undefined || !('rolesEnabled' in entity))
    return `there is no group with the id ${id}`;
  if (entity.rolesEnabled) return undefined;
  return `who is in the group ${id} is not known: members are read of groups alone for which roles are enabled`;
}

function subjectFault({ type, id }: SubjectKey, index: AccessIndex): string | undefined {
  const subject = index.subject(type, id);
  if (subject === undefined) return `there is no ${type} with the id ${id}`;
  return subject.state === 'deleted' ? `the ${type} ${id} is deleted` : undefined;
}
