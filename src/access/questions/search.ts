import { Bitset } from '../matrix/bitset';
import type { CompiledRole } from '../matrix/compiled-role';
import type { Properties } from '../model/condition';
import { ALL_DIVISIONS, type SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { covers } from './covers';
import { effectiveHoldings } from './effective-holdings';
import { holdingRanks } from './holding-ranks';
import { permissionOrder } from './permission-order';
import { SubjectList } from './subject-list';
import { activeRanks, ranksOfTypes } from './subject-ranks';

export interface SubjectSearch {
  readonly type: SubjectType;
  readonly permission: string;
  readonly divisionId?: string | undefined;
  /** What conditions are evaluated against. */
  readonly properties?: Properties | undefined;
}

/** Where a permission may be used. */
export interface AllowedDivisions {
  /** In all divisions, future ones too. */
  readonly everywhere: boolean;
  /** Sorted; every division of the organisation when everywhere. */
  readonly divisionIds: readonly string[];
}

const NO_PROPERTIES: Properties = Object.freeze({});

/** The subjects of a kind that a check allows; empty for an unknown permission or division. */
export function subjectsWith(index: AccessIndex, search: SubjectSearch): SubjectList {
  const { type, divisionId, properties = NO_PROPERTIES } = search;
  const permission = index.permissions.numberOf(search.permission);
  if (!index.matrix.knowsPermission(permission)) return new SubjectList(index, new Bitset(0));
  const gives = (role: CompiledRole) => role.named.has(permission) && role.isMet(permission, properties);
  const ranks = holdingRanks(index, { permissions: [permission], divisionId, gives });
  ranks.intersect(activeRanks(index));
  ranks.intersect(ranksOfTypes(index, [type]));
  return new SubjectList(index, ranks);
}

/** The divisions for which a check allows a subject the permission. */
export function divisionsWith(
  index: AccessIndex,
  subject: IndexedSubject,
  permission: string,
  properties = NO_PROPERTIES,
): AllowedDivisions {
  const number = index.permissions.numberOf(permission);
  const divisionIds = new Set<string>();
  if (subject.state !== 'active') return { everywhere: false, divisionIds: [] };
  for (const { gives, grant } of effectiveHoldings(index, subject)) {
    if (!gives.named.has(number) || !gives.isMet(number, properties)) continue;
    if (covers(index, number, grant.divisionId, ALL_DIVISIONS))
      return { everywhere: true, divisionIds: [...index.divisions.keys()].sort() };
    if (index.matrix.knowsDivision(grant.divisionId)) divisionIds.add(grant.divisionId);
  }
  return { everywhere: false, divisionIds: [...divisionIds].sort() };
}

/** The permissions that a check allows a subject, sorted. */
export function actionsOf(
  index: AccessIndex,
  subject: IndexedSubject,
  divisionId?: string,
  properties = NO_PROPERTIES,
): string[] {
  const allowed = new Bitset(index.permissions.size);
  if (subject.state !== 'active') return [];
  for (const { gives, grant } of effectiveHoldings(index, subject)) {
    for (const number of gives.named.numbers()) {
      if (allowed.has(number) || !covers(index, number, grant.divisionId, divisionId)) continue;
      if (gives.isMet(number, properties)) allowed.add(number);
    }
  }
  return permissionOrder(index.permissions)
    .filter((number) => allowed.has(number))
    .map((number) => index.permissions.nameOf(number));
}
