import { grantKey } from '../access/matrix/grant-key';
import type { Grant, Snapshot } from '../access/model/snapshot';
import { Yielder } from '../common/yielder';
import { GenesysNotFoundError } from '../genesys/genesys.errors';
import type { GrantsGateway } from '../genesys/gateways/grants-gateway';
import { mapBounded } from './map-bounded';
import type { PartReader } from './part-reader';

/** Subjects that are read individually; beyond that the snapshot is marked as partial. */
export const MAX_REREAD = 200;
const MAX_CONCURRENT_READS = 8;

export interface MissedGrantsContext {
  /** What was known when the sync run began. */
  readonly before: Snapshot | undefined;
  /** Roles whose holders came and went while they were read. */
  readonly unsettled: ReadonlySet<string>;
}

/**
 * The grants that were read, and those that a page missed because rows moved while it was read: a subject that seems to
 * have lost a role, where that may be the reason, is read individually. While a change of thousands of grants is being
 * made, by us or by others, hardly any listing stands still.
 */
export async function withMissedGrants(
  grants: readonly Grant[],
  { before, unsettled }: MissedGrantsContext,
  gateway: Pick<GrantsGateway, 'ofSubject'>,
  parts: Pick<PartReader, 'single' | 'unsettled' | 'expectListings' | 'oneOfMany'>,
): Promise<readonly Grant[]> {
  if (unsettled.size === 0) return grants;
  const gone = await goneFrom(before?.grants ?? [], grants, unsettled);
  const subjectIds = [...new Set(gone.map(({ subjectId }) => subjectId))];
  if (before === undefined || subjectIds.length > MAX_REREAD) parts.unsettled('grants', grants.length);
  const asked = subjectIds.slice(0, MAX_REREAD);
  parts.expectListings('grants', asked.length);
  const held = new Map<string, ReadonlySet<string>>();
  await mapBounded(asked, MAX_CONCURRENT_READS, async (id) => {
    // If it cannot be read it counts as nothing, and a gap says so.
    held.set(id, (await parts.oneOfMany('grants', () => heldBy(id, gateway, parts))) ?? new Set());
  });
  return [...grants, ...gone.filter((grant) => held.get(grant.subjectId)?.has(grantKey(grant)))];
}

/** Grants that were and are not there any more. */
async function goneFrom(
  before: readonly Grant[],
  now: readonly Grant[],
  roleIds: ReadonlySet<string>,
): Promise<Grant[]> {
  const yielder = new Yielder();
  const keyOf = (grant: Grant) => JSON.stringify([grant.subjectType, grant.subjectId, grantKey(grant)]);
  const known = new Set<string>();
  const gone: Grant[] = [];
  for (const grant of now) {
    if (roleIds.has(grant.roleId)) known.add(keyOf(grant));
    if (yielder.due()) await yielder.yield();
  }
  for (const grant of before) {
    if (roleIds.has(grant.roleId) && !known.has(keyOf(grant))) gone.push(grant);
    if (yielder.due()) await yielder.yield();
  }
  return gone;
}

async function heldBy(
  id: string,
  gateway: Pick<GrantsGateway, 'ofSubject'>,
  parts: Pick<PartReader, 'single'>,
): Promise<ReadonlySet<string>> {
  try {
    const { direct } = await parts.single('grants', (options) => gateway.ofSubject(id, options));
    return new Set(direct.map(grantKey));
  } catch (error) {
    if (error instanceof GenesysNotFoundError) return new Set();
    throw error;
  }
}
