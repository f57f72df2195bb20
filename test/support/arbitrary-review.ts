import fc from 'fast-check';
import type { Group, Snapshot, User } from '../../src/access/model/snapshot';
import type { Responsibility, Reviewer, ReviewStage } from '../../src/access/reviews/reviewer-rule';
import { responsibilityKinds, reviewerSources } from '../../src/access/reviews/reviewer-rule';
import { arbitraryCode } from './arbitrary-role';
import { arbitraryScope, categories } from './arbitrary-scope';
import { arbitrarySnapshot, entityState } from './arbitrary-snapshot';
import { arbitraryChange, changeSnapshot } from './snapshot-change';
import { arbitraryVocabulary, type Vocabulary } from './vocabulary';

/** Spelled as people spell them: one person may have two accounts. */
const emails = ['ann@example.org', 'Ann@Example.org ', 'ben@example.org', undefined];

interface PersonFacts {
  readonly email: string | undefined;
  readonly divisionId: string | undefined;
}

/** An organisation, and what of it a review is to ask about. */
export const arbitraryReviewCase = arbitraryVocabulary.chain((names) =>
  fc.record({
    names: fc.constant(names),
    snapshot: arbitraryOrganization(names),
    scope: arbitraryScope(names),
    permissionsOf: fc.record(
      Object.fromEntries(categories.map((key) => [key, fc.array(arbitraryCode(names), { maxLength: 3 })])),
    ),
  }),
);

/** Everyone who may be asked, in every way; among them those concerned. */
export function arbitraryReviewers(names: Vocabulary) {
  const reviewer = arbitraryReviewer(names);
  const some = fc.array(reviewer, { minLength: 1, maxLength: 2 });
  const stage: fc.Arbitrary<ReviewStage> = fc.record({
    sources: fc.uniqueArray(fc.constantFrom(...reviewerSources), { minLength: 1 }),
    named: some,
  });
  const of = fc.constantFrom(...names.userIds, ...names.groupIds, ...names.otherIds, ...names.roleIds);
  const kind = fc.constantFrom(...responsibilityKinds);
  const responsibility: fc.Arbitrary<Responsibility> = fc.record({ kind, of, reviewer });
  return fc.record({
    stages: fc.array(stage, { minLength: 1, maxLength: 2 }),
    fallback: some,
    escalateTo: some,
    responsibilities: fc.array(responsibility, { maxLength: 6 }),
  });
}

/** The organisation after up to two changes, of everything that a decision is made from. */
export function arbitraryLater(before: Snapshot, names: Vocabulary): fc.Arbitrary<Snapshot> {
  const change = fc.oneof(
    arbitraryChange(names).map((one) => (snapshot: Snapshot) => changeSnapshot(snapshot, one)),
    fc
      .tuple(fc.constantFrom(...names.groupIds), arbitraryGroupChange(names))
      .map(([id, changed]) => (snapshot: Snapshot) => ({
        ...snapshot,
        groups: snapshot.groups.map((group) => (group.id === id ? { ...group, ...changed } : group)),
      })),
    fc.constantFrom(...names.userIds).chain((id) =>
      fc.constantFrom(...names.divisionIds).map((divisionId) => (snapshot: Snapshot) => ({
        ...snapshot,
        users: snapshot.users.map((user) => (user.id === id ? { ...user, divisionId } : user)),
      })),
    ),
  );
  return fc
    .array(change, { maxLength: 2 })
    .map((changes) => changes.reduce((snapshot, next) => next(snapshot), before));
}

/** One fact each, so that each counts without the others. */
function arbitraryGroupChange({ userIds }: Vocabulary): fc.Arbitrary<Partial<Group>> {
  const people = fc.subarray([...userIds]);
  return fc.oneof(
    entityState.map((state) => ({ state })),
    fc.boolean().map((rolesEnabled) => ({ rolesEnabled })),
    fc.boolean().map((includeOwners) => ({ includeOwners })),
    people.map((memberIds) => ({ memberIds })),
    people.map((ownerIds) => ({ ownerIds })),
  );
}

function arbitraryReviewer({ userIds }: Vocabulary): fc.Arbitrary<Reviewer> {
  const of = (type: Reviewer['type'], ids: readonly string[]) =>
    fc.constantFrom(...ids).map((id) => ({ type, id }));
  return fc.oneof(
    of('genesys_user', userIds),
    of('email', ['ANN@example.org', ' ben@example.org', 'eve@example.org']),
    of('api_key', userIds),
  );
}

/** As synchronization stores it: no user and no group is listed twice. */
function arbitraryOrganization(names: Vocabulary): fc.Arbitrary<Snapshot> {
  const person = fc.record({
    email: fc.constantFrom(...emails),
    divisionId: fc.option(fc.constantFrom(...names.divisionIds), { nil: undefined, freq: 4 }),
  });
  const people = fc.array(person, { minLength: 5, maxLength: 5 });
  return fc.tuple(arbitrarySnapshot(names), people).map(([snapshot, known]) => ({
    ...snapshot,
    users: once(snapshot.users).map((user, place) => withFacts(user, known[place]!)),
    groups: once(snapshot.groups),
  }));
}

function withFacts(user: User, { email, divisionId }: PersonFacts): User {
  return { ...user, ...(email !== undefined && { email }), ...(divisionId !== undefined && { divisionId }) };
}

function once<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return list.filter(({ id }, place) => list.findIndex((one) => one.id === id) === place);
}
