import type { SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { coverageOf, type Coverage } from './coverage';
import { effectiveHoldings, type EffectiveHolding } from './effective-holdings';
import { sourcesOf } from './permission-source';

/** Where a permission counts. */
export type HeldPermission = Coverage;

/** A permission that an active subject has now and did not before, has no longer, or has elsewhere. */
export interface AccessDifference {
  readonly permission: string;
  /** Undefined for what was gained. */
  readonly before?: HeldPermission;
  /** Undefined for what was lost. */
  readonly after?: HeldPermission;
}

interface SubjectKey {
  readonly type: SubjectType;
  readonly id: string;
}

/** Compares what counts for subjects in two revisions, and looks only at the roles that they do not hold alike in both. */
export class AccessDifferences {
  private readonly roles = new Map<string, boolean>();
  private readonly isSameCatalogue: boolean;

  constructor(
    private readonly before: AccessIndex,
    private readonly after: AccessIndex,
  ) {
    this.isSameCatalogue = catalogueText(before) === catalogueText(after);
  }

  /** By permission: what counts in one of the two, and in the other not, or elsewhere. */
  of(subject: SubjectKey): AccessDifference[] {
    const [was, is] = [holdingsIn(this.before, subject), holdingsIn(this.after, subject)];
    const permissions = new Set([
      ...this.namedBy(this.before, was, is),
      ...this.namedBy(this.after, is, was),
    ]);
    return [...permissions]
      .sort()
      .map((permission) => ({
        permission,
        before: heldThrough(this.before, was, permission),
        after: heldThrough(this.after, is, permission),
      }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  }

  /** What the roles include that are not held alike in the other revision. */
  private *namedBy(
    index: AccessIndex,
    holdings: readonly EffectiveHolding[],
    others: readonly EffectiveHolding[],
  ): Generator<string> {
    const alike = new Set(others.filter((one) => this.isSameRole(one.grant.roleId)).map(keyOf));
    for (const holding of holdings)
      if (!alike.has(keyOf(holding)))
        for (const number of holding.gives.named.numbers()) yield index.permissions.nameOf(number);
  }

  /** A wildcard includes what the catalogue has. */
  private isSameRole(id: string): boolean {
    if (!this.isSameCatalogue) return false;
    const known = this.roles.get(id);
    if (known !== undefined) return known;
    const [before, after] = [this.before.roles.get(id), this.after.roles.get(id)];
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    this.roles.set(id, isSame);
    return isSame;
  }
}

function catalogueText({ snapshot }: AccessIndex): string {
  return snapshot.catalogue
    .map((permission) => JSON.stringify(permission))
    .sort()
    .join();
}

function holdingsIn(index: AccessIndex, { type, id }: SubjectKey): EffectiveHolding[] {
  const subject = index.subject(type, id);
  return subject?.state === 'active' ? effectiveHoldings(index, subject) : [];
}

function keyOf({ grant: { roleId, divisionId } }: EffectiveHolding): string {
  return JSON.stringify([roleId, divisionId]);
}

function heldThrough(
  index: AccessIndex,
  holdings: readonly EffectiveHolding[],
  permission: string,
): HeldPermission | undefined {
  const number = index.permissions.numberOf(permission);
  if (number < 0) return undefined;
  const including = holdings.filter(({ gives }) => gives.named.has(number));
  if (including.length === 0) return undefined;
  const sources = including.map((holding) => sourcesOf(holding)(number));
  return coverageOf(sources, index.permissions.isDivisionAware(number));
}
