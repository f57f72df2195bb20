import { operationKey } from './operation-needs';

/** What Genesys audits when someone does it, and the permission that it is meant for. */
export interface AuditedAct {
  readonly service: string;
  readonly entityType: string;
  readonly action: string;
  readonly permission: string;
  /** The operations that lead to the event, by `operationKey`. */
  readonly operations: readonly string[];
  /** People do it to themselves without a permission: those events prove nothing. */
  readonly isFreeForSelf?: boolean;
}

const AUTHORIZATION = '/api/v2/authorization';
const role = { service: 'PeoplePermissions', entityType: 'Role' };
const client = { service: 'PeoplePermissions', entityType: 'OAuthClient' };
const group = { service: 'Groups', entityType: 'DirectoryGroup' };
const user = { service: 'Directory', entityType: 'User' };

const acts: readonly AuditedAct[] = [
  {
    ...role,
    action: 'MemberAdd',
    permission: 'authorization:grant:add',
    operations: [
      `POST ${AUTHORIZATION}/subjects/{}/divisions/{}/roles/{}`,
      `POST ${AUTHORIZATION}/subjects/{}/bulkadd`,
      `POST ${AUTHORIZATION}/subjects/{}/bulkreplace`,
      `POST ${AUTHORIZATION}/roles/{}`,
      `PUT ${AUTHORIZATION}/roles/{}/users/add`,
      'PUT /api/v2/users/{}/roles',
    ],
  },
  {
    ...role,
    action: 'MemberRemove',
    permission: 'authorization:grant:delete',
    operations: [
      `DELETE ${AUTHORIZATION}/subjects/{}/divisions/{}/roles/{}`,
      `POST ${AUTHORIZATION}/subjects/{}/bulkremove`,
      `POST ${AUTHORIZATION}/subjects/{}/bulkreplace`,
      `PUT ${AUTHORIZATION}/roles/{}/users/remove`,
      'PUT /api/v2/users/{}/roles',
    ],
  },
  {
    ...role,
    action: 'Create',
    permission: 'authorization:role:add',
    operations: [`POST ${AUTHORIZATION}/roles`],
  },
  {
    ...role,
    action: 'Update',
    permission: 'authorization:role:edit',
    operations: [`PUT ${AUTHORIZATION}/roles/{}`, `PATCH ${AUTHORIZATION}/roles/{}`],
  },
  ...written(client, 'oauth:client', '/api/v2/oauth/clients', ['PUT']),
  ...written(group, 'directory:group', '/api/v2/groups', ['PUT']),
  ...written(user, 'directory:user', '/api/v2/users', ['PATCH']),
];

/** What the audits of Genesys speak of; of all else they say nothing. */
export const auditedActs: readonly AuditedAct[] = acts.map((act) => ({
  ...act,
  operations: act.operations.map(operationKey),
}));

function written(
  kind: Pick<AuditedAct, 'service' | 'entityType'>,
  permission: string,
  path: string,
  edits: readonly string[],
): AuditedAct[] {
  const one = `${path}/{}`;
  return [
    { ...kind, action: 'Create', permission: `${permission}:add`, operations: [`POST ${path}`] },
    {
      ...kind,
      action: 'Update',
      permission: `${permission}:edit`,
      operations: edits.map((method) => `${method} ${one}`),
      isFreeForSelf: kind === user,
    },
    { ...kind, action: 'Delete', permission: `${permission}:delete`, operations: [`DELETE ${one}`] },
  ];
}

/** An act that the kept audits record, by who did it. */
export interface RecordedAct {
  readonly act: AuditedAct;
  readonly actorId: string;
  /** RFC 3339, UTC. */
  readonly lastAt: string;
  readonly count: number;
}
