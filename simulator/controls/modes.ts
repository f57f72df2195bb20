import { asAssumed, type AssumptionModes } from './assumption-modes';
import { defaultAuditModes, type AuditModes } from './audit-modes';
import { defaultLicenseModes, type LicenseModes } from './license-modes';
import { defaultUsageModes, type UsageModes } from './usage-modes';

/** Behaviours of the imitated API that can be switched while it runs. */
export interface Modes extends AssumptionModes {
  /** Roles are read with their wildcards expanded to explicit permissions. */
  wildcardExpansion: boolean;
  /** How long a grant written through the API stays invisible to reads. */
  visibilityLagMs: number;
  /** `expand` on users is silently ignored, which the API reserves itself ("best effort"). */
  dropExpands: boolean;
  /** Per token in any rolling minute; null switches the limit off. */
  rateLimitPerMinute: number | null;
  tokenLifetimeSeconds: number;
  /** The token endpoint refuses with its own form of "too many requests". */
  tokenThrottled: boolean;
  /** Data-sharing purposes can be read and written; not every organisation has them. */
  offersPurposes: boolean;
  /** Granting and removing need their permission in the division of the grant, `*` included. */
  grantsByDivision: boolean;
  /** New permissions are added to roles by themselves. Stored and shown only: the catalogue here never grows. */
  roleBackfill: boolean;
  audits: AuditModes;
  licenses: LicenseModes;
  usage: UsageModes;
  /** The largest page each listing gives, whatever is asked for. */
  pageCaps: PageCaps;
}

export const defaultPageCaps = {
  users: 500,
  usersQuery: 500,
  roles: 500,
  roleUsers: 100,
  subjectGrants: 100,
  groups: 500,
  groupMembers: 500,
  divisions: 200,
  divisionsQuery: 200,
  divisionGrants: 500,
  permissions: 100,
  policies: 200,
  clients: 1_000_000,
  trustees: 100,
  purposes: 100,
  retentionPolicies: 100,
  audits: 500,
  licenseUsers: 100,
  usage: 1000,
};
type PageCaps = typeof defaultPageCaps;

export const defaultModes: Modes = {
  ...asAssumed,
  wildcardExpansion: false,
  visibilityLagMs: 0,
  dropExpands: false,
  rateLimitPerMinute: 300,
  tokenLifetimeSeconds: 86_400,
  tokenThrottled: false,
  offersPurposes: true,
  grantsByDivision: true,
  roleBackfill: false,
  audits: defaultAuditModes,
  licenses: defaultLicenseModes,
  usage: defaultUsageModes,
  pageCaps: defaultPageCaps,
};

export type ModesPatch = Partial<Omit<Modes, 'pageCaps' | 'audits' | 'licenses' | 'usage'>> & {
  pageCaps?: Partial<PageCaps>;
  audits?: Partial<AuditModes>;
  licenses?: Partial<LicenseModes>;
  usage?: Partial<UsageModes>;
};

export function mergeModes(modes: Modes, patch: ModesPatch): Modes {
  return {
    ...modes,
    ...patch,
    pageCaps: { ...modes.pageCaps, ...patch.pageCaps },
    audits: { ...modes.audits, ...patch.audits },
    licenses: { ...modes.licenses, ...patch.licenses },
    usage: { ...modes.usage, ...patch.usage },
  };
}
