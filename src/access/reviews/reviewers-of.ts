import type { Group } from '../model/snapshot';
import type { ScopedItem } from './items-in-scope';
import { concernsOneOf, type PeopleBehind, type PersonName } from './people-behind';
import { onceForEach } from './scoped-access';
import {
  reviewerName,
  reviewerOf,
  type Responsibility,
  type ResponsibilityKind,
  type Reviewer,
  type ReviewerSource,
  type ReviewStage,
} from './reviewer-rule';

/** Who is asked, and why these. */
export interface AskedReviewers {
  readonly source: ReviewerSource | 'fallback' | 'none';
  /** Names, sorted, each once. Empty where everyone who could be asked is concerned. */
  readonly reviewers: readonly string[];
}

/** Finds who is asked about an item: never whom it concerns. */
export class ReviewersOf {
  private readonly stated = new Map<string, string[]>();
  private readonly accounts: (name: string) => ReadonlySet<string>;

  constructor(
    responsibilities: readonly Responsibility[],
    private readonly people: PeopleBehind,
    private readonly fallback: readonly Reviewer[],
  ) {
    for (const { kind, of, reviewer } of responsibilities) {
      const key = keyOf(kind, of);
      this.stated.set(key, [...(this.stated.get(key) ?? []), reviewerName(reviewer)]);
    }
    this.accounts = onceForEach((name) => this.people.accountsOf(personNames(name)));
  }

  at(item: ScopedItem, { sources, named }: ReviewStage): AskedReviewers {
    for (const source of sources) {
      const names = source === 'named' ? named.map(reviewerName) : this.statedFor(item, source);
      const reviewers = this.unconcerned(item, names);
      if (reviewers.length > 0) return { source, reviewers };
    }
    return this.last(item);
  }

  /** Where no source names anyone, or the one who was asked is not responsible. */
  last(item: ScopedItem): AskedReviewers {
    const reviewers = this.unconcerned(item, this.fallback.map(reviewerName));
    return { source: reviewers.length > 0 ? 'fallback' : 'none', reviewers };
  }

  private statedFor(
    { subject, grant }: ScopedItem,
    source: Exclude<ReviewerSource, 'named'>,
  ): readonly string[] {
    if (source === 'role_owner') return this.stated.get(keyOf(source, grant.roleId)) ?? [];
    if (source === 'group_owner') return subject.type === 'group' ? this.ownersOf(subject) : [];
    // The account of a user can be one of an application.
    const isOf = source === 'manager' ? subject.type === 'user' : subject.type !== 'group';
    if (!isOf) return [];
    return this.stated.get(keyOf(source, subject.id)) ?? [];
  }

  /** What an operator stated goes before what Genesys says. */
  private ownersOf({ id, entity }: ScopedItem['subject']): readonly string[] {
    const owners = (entity as Group | undefined)?.ownerIds ?? [];
    return (
      this.stated.get(keyOf('group_owner', id)) ??
      owners.map((owner) => reviewerName({ type: 'genesys_user', id: owner }))
    );
  }

  private unconcerned({ subject }: ScopedItem, names: readonly string[]): string[] {
    return [...new Set(names)].filter((name) => !concernsOneOf(subject, this.accounts(name))).sort();
  }
}

/** A key names no person: who uses it is seen when it decides. */
function personNames(name: string): PersonName[] {
  const { type, id } = reviewerOf(name);
  if (type === 'genesys_user') return [{ userId: id }];
  return type === 'email' ? [{ email: id }] : [];
}

function keyOf(kind: ResponsibilityKind, id: string): string {
  return `${kind}:${id}`;
}
