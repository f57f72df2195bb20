import type { SnapshotContent } from '../sync/organization-reader';
import type { Role, SnapshotPart, Grant } from '../access/model/snapshot';

/** Counts up when a reader of earlier versions would misunderstand the file. */
const FILE_VERSION = 1;

type Parts = Pick<
  SnapshotContent,
  | 'organization'
  | 'divisions'
  | 'users'
  | 'groups'
  | 'oauthClients'
  | 'trustees'
  | 'accessPolicies'
  | 'grants'
>;

/** An organisation as a file; the documented schema is docs/organization-file.schema.json. */
export interface OrganizationFile extends Parts {
  readonly format: 'rolecall-organization';
  readonly version: typeof FILE_VERSION;
  readonly capturedAt: string;
  readonly pseudonymised: boolean;
  /** Grants may refer to subjects and divisions that our client could not see. */
  readonly incomplete: boolean;
  /** What our client could not see, in numbers. */
  readonly gaps: readonly {
    readonly part: SnapshotPart;
    readonly seen: number;
    readonly expected?: number;
  }[];
  readonly permissions: SnapshotContent['catalogue'];
  readonly roles: readonly Role[];
}

export function organizationFile(content: SnapshotContent): OrganizationFile {
  const { asOf, organization, divisions, catalogue, roles, users, groups, oauthClients, trustees } = content;
  const { accessPolicies, grants } = content;
  return {
    format: 'rolecall-organization',
    version: FILE_VERSION,
    capturedAt: asOf,
    pseudonymised: false,
    incomplete: content.gaps.length > 0 || refersToUnknown(content),
    gaps: content.gaps.map(({ part, seen, expected }) => ({ part, seen, expected })),
    organization,
    divisions,
    permissions: catalogue,
    roles,
    users,
    groups,
    oauthClients,
    trustees,
    accessPolicies,
    grants,
  };
}

/** Grants outlive what they refer to, and may reach into divisions that we do not see. */
function refersToUnknown(content: SnapshotContent): boolean {
  const { users, groups, oauthClients, trustees, divisions } = content;
  const subjects = idsOf([...users, ...groups, ...oauthClients, ...trustees]);
  const places = idsOf(divisions).add('*');
  const isUnknown = ({ subjectId, divisionId }: Grant) => !subjects.has(subjectId) || !places.has(divisionId);
  const homeless = users.some(({ divisionId }) => divisionId !== undefined && !places.has(divisionId));
  const strangers = groups.some((group) =>
    [...group.memberIds, ...group.ownerIds].some((id) => !subjects.has(id)),
  );
  return homeless || strangers || content.grants.some(isUnknown);
}

function idsOf(entities: readonly { readonly id: string }[]): Set<string> {
  return new Set(entities.map(({ id }) => id));
}
