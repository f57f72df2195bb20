import type {
  SimulatedAccessPolicy,
  SimulatedClient,
  SimulatedDivision,
  SimulatedGrant,
  SimulatedGroup,
  SimulatedPermission,
  SimulatedPolicy,
  SimulatedRole,
  SimulatedState,
  SimulatedSubjectType,
  SimulatedUser,
} from '../simulated-org';
import type { Place } from './place';
import { readCondition } from './read-condition';

const states = ['active', 'inactive', 'deleted'] as const satisfies SimulatedState[];
const clientStates = ['active', 'inactive', 'disabled'] as const satisfies SimulatedClient['state'][];
const grantTypes = [
  'CLIENT-CREDENTIALS',
  'CODE',
  'TOKEN',
  'SAML2-BEARER',
  'PASSWORD',
] as const satisfies SimulatedClient['authorizedGrantType'][];
const subjectTypes = {
  user: 'PC_USER',
  group: 'PC_GROUP',
  oauth_client: 'PC_OAUTH_CLIENT',
  trustee_user: 'PC_TRUSTEE_USER',
  trustee_group: 'PC_TRUSTEE_GROUP',
} as const satisfies Record<string, SimulatedSubjectType>;
const policySubjects = ['ALL', 'USER', 'CLIENT', 'GROUP', 'TEAM'] as const;
const DAY_MS = 86_400_000;

const text = (place: Place) => place.text();
const flag = (place: Place) => place.flag();
const texts = (place: Place) => place.list(text);

export function readDivision(place: Place): SimulatedDivision {
  const members = place.object(['id', 'name', 'isHome']);
  const id = members.get('id').id();
  const homeDivision = members.or('isHome', flag, false);
  return { id, name: members.or('name', text, id), description: '', homeDivision };
}

export function readPermission(place: Place): SimulatedPermission {
  const members = place.object(['domain', 'entity', 'action', 'label', 'divisionAware', 'allowsConditions']);
  const [domain = '', entityType = '', action = ''] = ['domain', 'entity', 'action'].map((name) =>
    members.get(name).id(),
  );
  return {
    domain,
    entityType,
    action,
    label: members.or('label', text, [domain, entityType, action].join(' > ')),
    divisionAware: members.or('divisionAware', flag, true),
    allowsConditions: members.or('allowsConditions', flag, false),
  };
}

export function readRole(place: Place): SimulatedRole {
  const members = place.object([
    'id',
    'name',
    'description',
    'isDefault',
    'permissions',
    'policies',
    'baseLicense',
    'addonLicenses',
  ]);
  const id = members.get('id').id();
  const isDefault = members.or('isDefault', flag, false);
  const baseLicense = members.maybe('baseLicense', text);
  const addonLicenses = members.maybe('addonLicenses', texts);
  return {
    id,
    name: members.or('name', text, id),
    description: members.or('description', text, ''),
    default: isDefault,
    ...(isDefault && { defaultRoleId: id }),
    permissions: members.or('permissions', texts, []),
    policies: members.or('policies', (list) => list.list(readPolicy), []),
    ...(baseLicense !== undefined && { baseLicense }),
    ...(addonLicenses !== undefined && { addonLicenses }),
  };
}

function readPolicy(place: Place): SimulatedPolicy {
  const members = place.object(['domain', 'entity', 'actions', 'condition']);
  const condition = members.maybe('condition', readCondition);
  return {
    domain: members.get('domain').id(),
    entityName: members.get('entity').id(),
    actionSet: texts(members.get('actions')),
    allowConditions: condition !== undefined,
    ...(condition && { condition }),
  };
}

export function readUser(place: Place, homeDivisionId: string): SimulatedUser {
  const members = place.object(['id', 'name', 'email', 'state', 'divisionId', 'dormantSince']);
  const id = members.get('id').id();
  const daysSinceSignIn = members.maybe('dormantSince', daysSince);
  return {
    id,
    name: members.or('name', text, id),
    email: members.or('email', text, ''),
    title: '',
    department: '',
    state: members.or('state', (one) => one.oneOf(states), 'active'),
    divisionId: members.or('divisionId', (one) => one.id(), homeDivisionId),
    version: 1,
    ...(daysSinceSignIn !== undefined && { daysSinceSignIn }),
  };
}

function daysSince(place: Place): number {
  const day = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(place.text()) ? place.text() : '');
  if (Number.isNaN(day)) place.refuse('a day such as 2026-01-31');
  return Math.max(0, Math.floor((Date.now() - day) / DAY_MS));
}

export function readGroup(place: Place): SimulatedGroup {
  const members = place.object([
    'id',
    'name',
    'state',
    'rolesEnabled',
    'includeOwners',
    'memberIds',
    'ownerIds',
  ]);
  const id = members.get('id').id();
  return {
    id,
    name: members.or('name', text, id),
    state: members.or('state', (one) => one.oneOf(states), 'active'),
    type: 'official',
    rolesEnabled: members.or('rolesEnabled', flag, true),
    includeOwners: members.or('includeOwners', flag, false),
    version: 1,
    ownerIds: members.or('ownerIds', texts, []),
    individualIds: members.or('memberIds', texts, []),
    dynamicIds: [],
  };
}

export function readClient(place: Place): SimulatedClient {
  const members = place.object(['id', 'name', 'state', 'grantType']);
  const id = members.get('id').id();
  return {
    id,
    name: members.or('name', text, id),
    secret: `${id}-secret`,
    authorizedGrantType: members.or('grantType', (one) => one.oneOf(grantTypes), 'CLIENT-CREDENTIALS'),
    state: members.or('state', (one) => one.oneOf(clientStates), 'active'),
    scope: [],
    dateCreated: '2024-02-01T09:00:00.000Z',
  };
}

export interface FileTrustee {
  readonly id: string;
  readonly name: string;
  readonly type: 'trustee_user' | 'trustee_group';
  readonly organizationId: string;
}

export function readTrustee(place: Place): FileTrustee {
  const members = place.object(['id', 'name', 'type', 'organizationId']);
  const id = members.get('id').id();
  return {
    id,
    name: members.or('name', text, id),
    type: members.get('type').oneOf(['trustee_user', 'trustee_group']),
    organizationId: members.or('organizationId', (one) => one.id(), 'another-organization'),
  };
}

export function readAccessPolicy(place: Place): SimulatedAccessPolicy {
  const members = place.object(['id', 'name', 'target', 'effect', 'active', 'subjectType', 'subjectId']);
  const id = members.get('id').id();
  const subjectId = members.maybe('subjectId', (one) => one.id());
  return {
    id,
    name: members.or('name', text, id),
    description: '',
    targetResource: members.get('target').id(),
    subject: {
      type: members.or('subjectType', (one) => one.oneOf(policySubjects), 'ALL'),
      ...(subjectId !== undefined && { id: subjectId }),
    },
    effect: members.or('effect', (one) => one.oneOf(['ALLOW', 'DENY']), 'DENY'),
    active: members.or('active', flag, true),
    applyToClients: true,
    condition: {},
  };
}

export function readGrant(place: Place): SimulatedGrant {
  const members = place.object(['subjectId', 'subjectType', 'roleId', 'divisionId']);
  const names = Object.keys(subjectTypes) as (keyof typeof subjectTypes)[];
  return {
    subjectId: members.get('subjectId').id(),
    subjectType: subjectTypes[members.or('subjectType', (one) => one.oneOf(names), 'user')],
    roleId: members.get('roleId').id(),
    divisionId: members.or('divisionId', (one) => one.id(), '*'),
    grantMadeAt: '2024-02-01T09:00:00.000Z',
  };
}
