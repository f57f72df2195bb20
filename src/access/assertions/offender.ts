import type { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { covers } from '../questions/covers';
import { effectiveHoldings } from '../questions/effective-holdings';
import type { SubjectKey } from './claim';

/** Maximum number of permissions named per offender and per source, and of sources per offender. */
export const MAX_LISTED = 10;

/** A grant by which an offender holds some of the permissions. */
type OffenderSource = {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it directly. */
  readonly groupId?: string;
  /** The first of the permissions that it gives, sorted. */
  readonly permissions: readonly string[];
  /** Whether it gives them on a condition only. */
  readonly conditional: boolean;
};

/** A subject or role that makes a claim false. A type alias, since interfaces are not JSON values. */
export type Offender = {
  /** Absent when the offender is a role. */
  readonly subject?: SubjectKey;
  /** The role that includes what it must not. */
  readonly roleId?: string;
  /** What is held, or what is missing of what must be held: the first ones, sorted. */
  readonly permissions: readonly string[];
  readonly permissionCount: number;
  /** Whether all of them are held on a condition only. */
  readonly conditional: boolean;
  /** The first sources. */
  readonly sources: readonly OffenderSource[];
  readonly sourceCount: number;
};

/** What a claim is about, by number, and where. */
export interface Scope {
  readonly permissions: Bitset;
  readonly divisionId?: string | undefined;
}

/** A subject with those of the permissions that it holds. */
export function holdingOffender(index: AccessIndex, subject: IndexedSubject, scope: Scope): Offender {
  const sources = sourcesOf(index, subject, scope);
  return offenderOf(subject, new Set(sources.flatMap(({ given }) => given)), sources, index);
}

/**
 * A subject with the permissions that it lacks. The sources are those of them that it holds on a condition or while
 * inactive.
 */
export function lackingOffender(
  index: AccessIndex,
  subject: IndexedSubject,
  missing: Bitset,
  divisionId: string | undefined,
): Offender {
  const sources = sourcesOf(index, subject, { permissions: missing, divisionId });
  return offenderOf(subject, new Set(missing.numbers()), sources, index);
}

/** A role with those of the permissions that it includes; undefined when it includes none. */
export function grantingOffender(
  index: AccessIndex,
  roleId: string,
  { permissions }: Scope,
): Offender | undefined {
  const gives = index.gives(roleId);
  const given = [...permissions.numbers()].filter((number) => gives?.named.has(number));
  if (gives === undefined || given.length === 0) return undefined;
  return {
    roleId,
    ...named(given, index),
    conditional: given.every((number) => !gives.plain.has(number)),
    sources: [],
    sourceCount: 0,
  };
}

interface Source {
  readonly given: readonly number[];
  readonly source: OffenderSource;
}

function sourcesOf(
  index: AccessIndex,
  subject: IndexedSubject,
  { permissions, divisionId }: Scope,
): Source[] {
  const sources: Source[] = [];
  for (const { grant, groupId, gives } of effectiveHoldings(index, subject)) {
    const given = [...permissions.numbers()].filter(
      (number) => gives.named.has(number) && covers(index, number, grant.divisionId, divisionId),
    );
    if (given.length === 0) continue;
    const source = {
      roleId: grant.roleId,
      divisionId: grant.divisionId,
      ...(groupId !== undefined && { groupId }),
      permissions: named(given, index).permissions,
      conditional: given.every((number) => !gives.plain.has(number)),
    };
    sources.push({ given, source });
  }
  return sources;
}

function offenderOf(
  { type, id }: IndexedSubject,
  permissions: ReadonlySet<number>,
  sources: readonly Source[],
  index: AccessIndex,
): Offender {
  return {
    subject: { type, id },
    ...named([...permissions], index),
    conditional: sources.length > 0 && sources.every(({ source }) => source.conditional),
    sources: sources.slice(0, MAX_LISTED).map(({ source }) => source),
    sourceCount: sources.length,
  };
}

function named(numbers: readonly number[], { permissions }: AccessIndex) {
  const names = numbers.map((number) => permissions.nameOf(number)).sort();
  return { permissions: names.slice(0, MAX_LISTED), permissionCount: names.length };
}
