import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { atLeast, partsByPermission, type CompiledRule } from './compiled-rule';
import type { Severity } from './conflict-rule';
import { dormantSinceOf } from './dormant-since-of';
import { canAct } from './can-act';
import { GENERAL_ADMIN, powerfulPermissions, roleGrantingPermissions } from './powerful-permissions';
import { rolesMostlyInDivisions } from './wide-grants';

/** A check that runs on every organisation, in addition to its rules. */
export interface BuiltInCheck {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly compile: (index: AccessIndex) => Omit<CompiledRule, 'id'>;
}

export const builtInChecks: readonly BuiltInCheck[] = [
  {
    id: 'general_admin',
    name: 'Holder of General Admin',
    severity: 'high',
    rationale: 'General Admin may do everything, now and in future: its holders should be few and known.',
    compile: (index) => holders(index, [GENERAL_ADMIN], canAct),
  },
  {
    id: 'dormant_powerful_account',
    name: 'Dormant account that keeps powerful access',
    severity: 'medium',
    rationale:
      'No one would notice its misuse, and an inactive or deleted account is powerful again as soon as someone ' +
      'activates or restores it.',
    compile: (index) => holders(index, powerfulPermissions, isDormantUser),
  },
  {
    id: 'client_grants_roles',
    name: 'OAuth client that can grant roles',
    severity: 'critical',
    rationale: 'Anyone who knows its secret can grant every role to anyone, without a person signing in.',
    compile: (index) => holders(index, roleGrantingPermissions, isActingClient),
  },
  {
    id: 'wider_than_usual',
    name: 'Role in all divisions where one would do',
    severity: 'low',
    rationale:
      'A user of one division holds a role in all, while most grants of that role name a division: leaving the ' +
      'company-wide grant out narrows what a stolen account can reach.',
    compile: (index) => widerThanUsual(index),
  },
  {
    id: 'billing_permission',
    name: 'User with a permission that assigns a licence',
    severity: 'low',
    rationale:
      'Permissions of billing:user put a licence on everyone who holds them, whatever else they may do: a role should ' +
      'include them only where that is meant.',
    compile: (index) => holders(index, ['billing:user:*'], isUserOfAnyState),
  },
];

type Evaluates = CompiledRule['evaluates'];

function holders(
  index: AccessIndex,
  patterns: readonly string[],
  evaluates: Evaluates,
): Omit<CompiledRule, 'id'> {
  const roles = partsByPermission([patterns], index);
  return { sameDivision: false, roles, broken: atLeast(1), forbids: true, evaluates };
}

function isDormantUser(subject: IndexedSubject): boolean {
  const { type, state } = subject;
  if (type !== 'user') return false;
  return (
    state === 'inactive' ||
    state === 'deleted' ||
    (state === 'active' && dormantSinceOf(subject) !== undefined)
  );
}

/** Inactive users have licences, too. */
const isUserOfAnyState: Evaluates = ({ type, state }) => type === 'user' && state !== 'deleted';

function isActingClient(subject: IndexedSubject, index: AccessIndex): boolean {
  return subject.type === 'oauth_client' && canAct(subject, index);
}

/** Only direct holdings count, since a group is for many. */
function widerThanUsual(index: AccessIndex): Omit<CompiledRule, 'id'> {
  const parts = { named: 1, plain: 1, namedAnywhere: 0, plainAnywhere: 0 };
  const roles = new Map([...rolesMostlyInDivisions(index)].map((roleId) => [roleId, parts]));
  const counts: CompiledRule['counts'] = ({ grant, groupId }) =>
    groupId === undefined && grant.divisionId === ALL_DIVISIONS;
  return { sameDivision: false, roles, broken: atLeast(1), forbids: true, evaluates: isLocalUser, counts };
}

/** An active user of a division other than the home division, to which every user without a division belongs. */
function isLocalUser({ type, state, entity }: IndexedSubject, { divisions }: AccessIndex): boolean {
  if (type !== 'user' || state !== 'active') return false;
  if (entity === undefined || !('divisionId' in entity) || entity.divisionId === undefined) return false;
  return divisions.get(entity.divisionId)?.isHome === false;
}
