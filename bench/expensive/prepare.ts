import { setTimeout } from 'node:timers/promises';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { LicensePageDto } from '../../src/licenses/api/licenses.dto';
import type { LargeOrganization } from './large-organization';

const DRAFT_REVIEWS = 50;
const CHANGED_USERS = 300;
const PERMISSIONS_OF_A_CATEGORY = 10;

/** What the expensive requests are about. */
export interface Prepared {
  readonly simulationId: string;
  /** A change that was applied, and the revisions around it. */
  readonly appliedId: string;
  readonly revisions: readonly [number, number];
  /** A change that found other grants than planned. */
  readonly driftedId: string;
  readonly categoryKey: string;
  /** A licence that users need, as far as it is known. */
  readonly licenseId: string;
  /** Grants that a change made since the baseline: as many as can be taken back at once. */
  readonly driftIds: readonly string[];
  /** Reviews that are not open yet, and one that is being closed. */
  readonly draftReviewIds: readonly string[];
  readonly closingReviewId: string;
  /** Of everything that people hold. */
  readonly closedReviewId: string;
}

/** Has the service simulate, plan and apply, so that there is something to report, to roll back and to re-plan. */
export async function prepare(large: LargeOrganization): Promise<Prepared> {
  const categoryKey = await categoryWithPermissions(large);
  const before = await revisionOf(large);
  await large.ask('PUT', '/api/v1/baseline', { revision: before, reason: 'Measured from here.' });
  const drifting = await plan(large, 1);
  const applied = await plan(large, 2);
  await apply(large, applied);
  await apply(large, drifting);
  const { id } = await large.ask<{ id: string }>('POST', '/api/v1/simulations', {
    items: grantItems(large, 0, 10_000),
  });
  const revisions = [before, await revisionOf(large)] as const;
  return {
    simulationId: id,
    appliedId: applied.id,
    driftedId: drifting.id,
    revisions,
    categoryKey,
    licenseId: await knownLicense(large),
    driftIds: await driftIdsOf(large),
    draftReviewIds: await draftReviews(large, DRAFT_REVIEWS),
    closingReviewId: await closingReview(large),
    closedReviewId: await closedReview(large),
  };
}

/** Each asks about everything. */
async function draftReviews(large: LargeOrganization, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) ids.push((await draftReview(large)).id);
  return ids;
}

/** Nothing is decided in it, so that all of it is taken away. */
async function closingReview(large: LargeOrganization): Promise<string> {
  const { id } = await draftReview(large, [...large.org.roles.keys()].slice(0, 1));
  const matching = { 'if-match': '*' };
  await large.ask('POST', `/api/v1/reviews/${id}/open`, {}, matching);
  await large.ask('POST', `/api/v1/reviews/${id}/close`, { includeUndecided: true }, matching);
  return id;
}

/** Nothing is taken away, so that it is closed once the service has looked at it. */
async function closedReview(large: LargeOrganization): Promise<string> {
  const { id } = await draftReview(large, undefined, 'leave_open');
  const matching = { 'if-match': '*' };
  await large.ask('POST', `/api/v1/reviews/${id}/open`, {}, matching);
  await large.ask('POST', `/api/v1/reviews/${id}/close`, { includeUndecided: true }, matching);
  for (;;) {
    const { state } = await large.ask<{ state: string }>('GET', `/api/v1/reviews/${id}`);
    if (state === 'closed') return id;
    await setTimeout(100);
  }
}

function draftReview(
  large: LargeOrganization,
  roleIds?: readonly string[],
  atDeadline = 'take_away',
): Promise<{ id: string }> {
  return large.ask('POST', '/api/v1/reviews', {
    name: 'Measured',
    scope: roleIds === undefined ? {} : { roleIds },
    stages: [{ sources: ['named'], named: [{ type: 'email', id: 'reviewer@example.org' }] }],
    fallback: [{ type: 'email', id: 'fallback@example.org' }],
    atDeadline,
  });
}

/** One grant for each of `count` users. */
export function grantItems({ org }: LargeOrganization, role: number, count: number): object[] {
  const roleId = [...org.roles.keys()][role];
  const [divisionId] = org.divisions.keys();
  const active = [...org.users.values()].filter(({ state }) => state === 'active').slice(0, count);
  return active.map(({ id }) => ({
    kind: 'grant_added',
    subjectType: 'user',
    subjectId: id,
    roleId,
    divisionId,
  }));
}

async function driftIdsOf(large: LargeOrganization): Promise<string[]> {
  const { items } = await large.ask<{ items: { id: string }[] }>(
    'GET',
    '/api/v1/drift?kind=grant&pageSize=1000',
  );
  return items.map(({ id }) => id);
}

async function plan(large: LargeOrganization, role: number): Promise<ChangeDto> {
  const items = grantItems(large, role, CHANGED_USERS);
  return large.ask<ChangeDto>('POST', '/api/v1/changes', { items }, `plan-${role}`);
}

async function apply(large: LargeOrganization, { id, planSha256 }: ChangeDto): Promise<void> {
  await large.ask('POST', `/api/v1/changes/${id}/apply`, { planSha256 }, `apply-${id}`);
  await large.until(async () => {
    const { finishedAt } = await large.ask<ChangeDto>('GET', `/api/v1/changes/${id}`);
    return finishedAt !== undefined;
  });
}

async function revisionOf(large: LargeOrganization): Promise<number> {
  const { snapshot } = await large.ask<{ snapshot: { revision: number } }>('GET', '/api/v1/sync');
  return snapshot.revision;
}

async function categoryWithPermissions(large: LargeOrganization): Promise<string> {
  const categories = await large.ask<{ dataCategories: { key: string }[] }>('GET', '/api/v1/data-categories');
  const { key } = categories.dataCategories[0]!;
  for (const { domain, entityType, action } of large.org.catalogue.slice(0, PERMISSIONS_OF_A_CATEGORY)) {
    const permission = encodeURIComponent(`${domain}:${entityType}:${action}`);
    await large.ask('PUT', `/api/v1/permission-categories/${permission}`, { dataCategories: [key] });
  }
  return key;
}

/** The first licence, once the service has read them: that begins a minute after the start. */
async function knownLicense(large: LargeOrganization): Promise<string> {
  let first: string | undefined;
  await large.until(async () => {
    const { licenses } = await large.ask<LicensePageDto>('GET', '/api/v1/licenses');
    first = licenses[0]?.id;
    return first !== undefined;
  });
  return first!;
}
