import { CLOCK, type Clock } from '../common/clock';
import { Inject, Injectable } from '@nestjs/common';
import { trustedNow } from '../common/trusted-clock';
import { setMaxListeners } from 'node:events';
import type { Grant, Group, Role, Snapshot, SnapshotPart, VisibilityGap } from '../access/model/snapshot';
import { Yielder } from '../common/yielder';
import { inSlices } from '../common/in-slices';
import { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import type { GroupWithoutMembers } from '../genesys/gateways/groups-gateway';
import { agreedSteps, type GrantContext } from './agreement/agreed-steps';
import { groupsToReadAgain } from './agreement/groups-to-read-again';
import { mapBounded } from './map-bounded';
import { withMissedGrants } from './missed-grants';
import { PartReader } from './part-reader';
import { refuseEmptyParts } from './refuse-empty-parts';
import type { SyncProgress } from './sync-progress';

export type SnapshotContent = Omit<Snapshot, 'revision'>;

/** The surroundings of grants with groups as they are listed. */
type Listed = Omit<GrantContext, 'groups'> & { readonly groups: readonly GroupWithoutMembers[] };

/** Listings of one kind (grants by role, members by group) under way at once; the client bounds all calls in flight. */
const MAX_CONCURRENT_LISTINGS = 16;

/**
 * Maximum number of calls that a later sync run makes to read again what is not new, in addition to those for what is
 * new.
 */
const RESERVED_CALLS = { atLeast: 40, percent: 7 } as const;

/** Parts that are read before the grants and again after them. */
const surroundingParts: readonly SnapshotPart[] = [
  'divisions',
  'permissions',
  'roles',
  'users',
  'groups',
  'oauthClients',
  'trustees',
  'accessPolicies',
];

/**
 * Reads the whole organisation, each part with as few calls as its listing allows. Grants take by far the most of them.
 * What grants are combined with is read before them and again after them, and what did not stand still is left out:
 * nothing is allowed that was not true at some moment of the sync run.
 */
@Injectable()
export class OrganizationReader {
  constructor(
    private readonly gateways: GenesysGateways,
    @Inject(CLOCK) private readonly now: Clock = trustedNow,
  ) {}

  /**
   * `before` is what was known when the sync run began: what is gone from it is checked twice if listings did not stand
   * still. Throws PartFailedError; then the other calls are given up as well.
   */
  async read(progress: SyncProgress, signal: AbortSignal, before?: Snapshot): Promise<SnapshotContent> {
    const asOf = new Date(this.now()).toISOString();
    const firstFailure = new AbortController();
    const stop = AbortSignal.any([signal, firstFailure.signal]);
    // Every call under way listens to it, which Node would take for a leak.
    setMaxListeners(0, stop);
    const parts = new PartReader(progress, stop, this.now);
    try {
      const content = await this.readParts(parts, progress, before);
      const gaps = distinct(parts.gaps);
      return { asOf, ...content, readAt: parts.readAt as Record<SnapshotPart, string>, gaps };
    } catch (error) {
      firstFailure.abort(error);
      throw error;
    }
  }

  private async readParts(parts: PartReader, progress: SyncProgress, before?: Snapshot) {
    const [organization, listed] = await Promise.all([this.readOrganization(parts), this.readListed(parts)]);
    const first = { ...listed, groups: await this.withMembers(parts, listed.groups) };
    const grants = await this.readGrants(parts, first.roles, before);
    const calls = progress.totals().calls;
    parts.readAgain();
    const relisted = await this.readListed(parts);
    const spare = spareCalls(calls) - (progress.totals().calls - calls);
    const groups = { first: first.groups, second: relisted.groups, grants };
    const again = await inSlices(groupsToReadAgain(before, groups, spare), new Yielder());
    const second = { ...relisted, groups: await this.withMembersOf(parts, relisted.groups, again, first) };
    for (const part of surroundingParts) parts.done(part);
    for (const read of [first, second]) refuseEmptyParts({ ...read, grants, gaps: parts.gaps });
    return { organization, ...(await inSlices(agreedSteps(first, second, grants), new Yielder())) };
  }

  private async readOrganization(parts: PartReader) {
    const organization = await parts.required('organization', () =>
      parts.single('organization', (options) => this.gateways.organization.get(options)),
    );
    parts.done('organization');
    return organization;
  }

  private async readListed(parts: PartReader): Promise<Listed> {
    const { divisions, permissions, roles, users, groups, oauthClients, trustees, accessPolicies } =
      this.gateways;
    const [divs, catalogue, roleList, people, groupList, clients, others, policies] = await Promise.all([
      parts.required('divisions', () => parts.listed('divisions', (options) => divisions.list(options))),
      parts.required('permissions', () =>
        parts.listed('permissions', (options) => permissions.list(options)),
      ),
      parts.required('roles', () => parts.listed('roles', (options) => roles.list(options))),
      parts.required('users', () => parts.listed('users', (options) => users.list(options))),
      parts.required('groups', () => parts.listed('groups', (options) => groups.list(options))),
      parts.optional('oauthClients', (options) => oauthClients.list(options)),
      parts.optional('trustees', (options) => trustees.list(options)),
      parts.optional('accessPolicies', (options) => accessPolicies.list(options)),
    ]);
    return {
      divisions: divs,
      catalogue,
      roles: roleList,
      users: people,
      groups: groupList,
      oauthClients: clients.map(({ id, name, state, grantType }) => ({ id, name, state, grantType })),
      trustees: others,
      accessPolicies: policies,
    };
  }

  private readGrants(
    parts: PartReader,
    roles: readonly Role[],
    before?: Snapshot,
  ): Promise<readonly Grant[]> {
    return parts.required('grants', async () => {
      parts.expectListings('grants', roles.length);
      const unsettled = new Set<string>();
      const ofRoles = await mapBounded(roles, MAX_CONCURRENT_LISTINGS, ({ id }) =>
        parts.oneOfMany('grants', () =>
          parts.listed<Grant>(
            'grants',
            (options) => this.gateways.grants.ofRole(id, options),
            () => unsettled.add(id),
          ),
        ),
      );
      const read = await withMissedGrants(
        ofRoles.flatMap((grants) => grants ?? []),
        { before, unsettled },
        this.gateways.grants,
        parts,
      );
      parts.done('grants');
      return read;
    });
  }

  private withMembers(parts: PartReader, groups: readonly GroupWithoutMembers[]): Promise<readonly Group[]> {
    return parts.required('groups', async () => {
      parts.expectListings('groups', groups.filter((group) => group.rolesEnabled).length);
      const read = await mapBounded(
        groups,
        MAX_CONCURRENT_LISTINGS,
        async (group): Promise<Group | undefined> => {
          // No one gets anything through a group without roles, so its members are not worth a call.
          if (!group.rolesEnabled) return { ...group, memberIds: [] };
          const memberIds = await parts.oneOfMany('groups', () =>
            parts.listed('groups', (options) => this.gateways.groups.members(group, options)),
          );
          // Without its members it is left out entirely: its owners could count, and no one else.
          return memberIds && { ...group, memberIds };
        },
      );
      return read.filter((group) => group !== undefined);
    });
  }

  /** The groups as they are listed now: some with their members of now, all others with those read before. */
  private async withMembersOf(
    parts: PartReader,
    groups: readonly GroupWithoutMembers[],
    again: ReadonlySet<string>,
    { groups: known }: GrantContext,
  ): Promise<readonly Group[]> {
    const members = new Map(
      known.filter(({ id }) => !again.has(id)).map(({ id, memberIds }) => [id, memberIds]),
    );
    const listedAgain = groups.filter(({ id }) => again.has(id));
    for (const { id, memberIds } of await this.withMembers(parts, listedAgain)) members.set(id, memberIds);
    return groups.flatMap((group) => {
      const memberIds = members.get(group.id);
      return memberIds === undefined && again.has(group.id) ? [] : [{ ...group, memberIds: memberIds ?? [] }];
    });
  }
}

function spareCalls(calls: number): number {
  return Math.max(RESERVED_CALLS.atLeast, Math.floor((calls * RESERVED_CALLS.percent) / 100));
}

/** A gap that both reads of a part have is reported once. */
function distinct(gaps: readonly VisibilityGap[]): VisibilityGap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}
