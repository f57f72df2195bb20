import { setMaxListeners } from 'node:events';
import type { Grant, Group, Snapshot, SnapshotPart } from '../access-model/snapshot';
import type { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import { mapBounded } from './map-bounded';
import { PartReader } from './part-reader';
import type { SyncProgress } from './sync-progress';
import { withMissedGrants } from './missed-grants';

export type OrganizationPicture = Omit<Snapshot, 'revision'>;

/** Listings of one kind (grants by role, members by group) under way at once; the client bounds all calls in flight. */
const LISTINGS_AT_ONCE = 16;

/** Reads the whole organisation, each part with as few calls as its listing allows. */
export class OrganizationReader {
  constructor(
    private readonly gateways: GenesysGateways,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * `before` is what was known when the reading began: what is gone from it is looked at twice where listings did not
   * stand still. Throws PartFailedError; then the other calls are given up as well.
   */
  async read(progress: SyncProgress, signal: AbortSignal, before?: Snapshot): Promise<OrganizationPicture> {
    const asOf = new Date(this.now()).toISOString();
    const firstFailure = new AbortController();
    const stop = AbortSignal.any([signal, firstFailure.signal]);
    // Every call under way listens to it, which Node would take for a leak.
    setMaxListeners(0, stop);
    const parts = new PartReader(progress, stop, this.now);
    try {
      const content = await this.readParts(parts, before);
      return { asOf, ...content, readAt: parts.readAt as Record<SnapshotPart, string>, gaps: parts.gaps };
    } catch (error) {
      firstFailure.abort(error);
      throw error;
    }
  }

  private async readParts(parts: PartReader, before?: Snapshot) {
    const { organization, divisions, permissions, users, oauthClients, trustees, accessPolicies } =
      this.gateways;
    const [org, divs, catalogue, rolesAndGrants, people, groups, clients, others, policies] =
      await Promise.all([
        parts.required('organization', () =>
          parts.single('organization', (options) => organization.get(options)),
        ),
        parts.required('divisions', () => parts.listed('divisions', (options) => divisions.list(options))),
        parts.required('permissions', () =>
          parts.listed('permissions', (options) => permissions.list(options)),
        ),
        this.readRolesAndGrants(parts, before),
        parts.required('users', () => parts.listed('users', (options) => users.list(options))),
        this.readGroups(parts),
        parts.optional('oauthClients', (options) => oauthClients.list(options)),
        parts.optional('trustees', (options) => trustees.list(options)),
        parts.optional('accessPolicies', (options) => accessPolicies.list(options)),
      ]);
    return {
      organization: org,
      divisions: divs,
      catalogue,
      ...rolesAndGrants,
      users: people,
      groups,
      oauthClients: clients.map(({ id, name, state, grantType }) => ({ id, name, state, grantType })),
      trustees: others,
      accessPolicies: policies,
    };
  }

  private async readRolesAndGrants(parts: PartReader, before?: Snapshot) {
    const roles = await parts.required('roles', () =>
      parts.listed('roles', (options) => this.gateways.roles.list(options)),
    );
    const grants = await parts.required('grants', async () => {
      parts.expectListings('grants', roles.length);
      const unsettled = new Set<string>();
      const ofRoles = await mapBounded(roles, LISTINGS_AT_ONCE, ({ id }) =>
        parts.listed<Grant>(
          'grants',
          (options) => this.gateways.grants.ofRole(id, options),
          () => unsettled.add(id),
        ),
      );
      return withMissedGrants(ofRoles.flat(), { before, unsettled }, this.gateways.grants, parts);
    });
    return { roles, grants };
  }

  private readGroups(parts: PartReader): Promise<readonly Group[]> {
    return parts.required('groups', async () => {
      const groups = await parts.listed('groups', (options) => this.gateways.groups.list(options));
      parts.expectListings('groups', groups.filter((group) => group.rolesEnabled).length);
      return mapBounded(groups, LISTINGS_AT_ONCE, async (group): Promise<Group> => {
        // Nobody gets anything through a group without roles, so its members are not worth a call.
        if (!group.rolesEnabled) return { ...group, memberIds: [] };
        const memberIds = await parts.listed('groups', (options) =>
          this.gateways.groups.members(group, options),
        );
        return { ...group, memberIds };
      });
    });
  }
}
