import fc from 'fast-check';
import type { SubjectStateName } from '../../src/access/matrix/compile-subjects';
import type { Matrix } from '../../src/access/matrix/matrix';
import type { EntityState, Grant, OAuthClient, Role, Snapshot } from '../../src/access/model/snapshot';
import { arbitraryRole } from './arbitrary-role';
import { clientState, entityState } from './arbitrary-snapshot';
import { grantsOf } from './naive-oracle';
import type { Vocabulary } from './vocabulary';

/** One change of an organisation: made to its snapshot, or told to its matrix. */
export type SnapshotChange =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly state: EntityState;
      readonly held: readonly Held[];
    }
  | {
      readonly kind: 'client';
      readonly id: string;
      readonly state: OAuthClient['state'];
      readonly held: readonly Held[];
    }
  | { readonly kind: 'user_gone'; readonly id: string }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'role_deleted'; readonly id: string };

interface Held {
  readonly roleId: string;
  readonly divisionId: string;
}

/** New and known subjects and roles alike; the roles and divisions held may be new too. */
export function arbitraryChange(names: Vocabulary): fc.Arbitrary<SnapshotChange> {
  const held = fc.array(
    fc.record({
      roleId: fc.constantFrom(...names.roleIds, 'new role'),
      divisionId: fc.constantFrom(...names.divisionIds, 'elsewhere'),
    }),
    { maxLength: 4 },
  );
  const userId = fc.constantFrom(...names.userIds);
  return fc.oneof(
    fc.record({ kind: fc.constant('user' as const), id: userId, state: entityState, held }),
    fc.record({
      kind: fc.constant('client' as const),
      id: fc.constantFrom(...names.otherIds),
      state: clientState,
      held,
    }),
    fc.record({ kind: fc.constant('user_gone' as const), id: userId }),
    fc.record({ kind: fc.constant('role' as const), role: arbitraryRole(names) }),
    fc.record({ kind: fc.constant('role_deleted' as const), id: fc.constantFrom(...names.roleIds) }),
  );
}

/** The snapshot as a full reading would bring it after the change. */
export function changeSnapshot(before: Snapshot, change: SnapshotChange): Snapshot {
  const snapshot = { ...before, revision: before.revision + 1 };
  const others = <T extends { id: string }>(list: readonly T[], id: string) =>
    list.filter((one) => one.id !== id);
  const { users, oauthClients, roles, grants } = before;
  switch (change.kind) {
    case 'user': {
      const { id, state, held } = change;
      const user = { id, name: 'Changed', state };
      return { ...snapshot, users: [...others(users, id), user], grants: regrant(grants, 'user', id, held) };
    }
    case 'client': {
      const { id, state, held } = change;
      const client = { id, name: 'Changed', state, grantType: 'CLIENT-CREDENTIALS' };
      return {
        ...snapshot,
        oauthClients: [...others(oauthClients, id), client],
        grants: regrant(grants, 'oauth_client', id, held),
      };
    }
    case 'user_gone':
      return { ...snapshot, users: others(users, change.id), grants: regrant(grants, 'user', change.id, []) };
    case 'role':
      return { ...snapshot, roles: [...others(roles, change.role.id), change.role] };
    case 'role_deleted':
      return { ...snapshot, roles: others(roles, change.id) };
  }
}

function regrant(
  grants: readonly Grant[],
  subjectType: 'user' | 'oauth_client',
  subjectId: string,
  held: readonly Held[],
): Grant[] {
  const others = grants.filter((grant) => grant.subjectType !== subjectType || grant.subjectId !== subjectId);
  return [...others, ...held.map((pair) => ({ subjectType, subjectId, ...pair }))];
}

/** The matrix's next revision; `after` is the changed snapshot. */
export function changeMatrix(matrix: Matrix, change: SnapshotChange, after: Snapshot): Matrix {
  const access = (type: 'user' | 'oauth_client', id: string, state: SubjectStateName) => ({
    id,
    state,
    pairs: grantsOf(after, { type, id }).map((grant) => [grant.roleId, grant.divisionId] as const),
  });
  switch (change.kind) {
    case 'user':
      return matrix.withSubject('user', access('user', change.id, change.state), after);
    case 'client':
      return matrix.withSubject('oauth_client', access('oauth_client', change.id, change.state), after);
    case 'user_gone':
      return matrix.withoutSubject('user', change.id, after);
    case 'role':
      return matrix.withRole(change.role, after);
    case 'role_deleted':
      return matrix.withoutRole(change.id, after);
  }
}
