import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { effectiveHoldings } from '../questions/effective-holdings';
import { oncePerIndex } from '../questions/once-per-index';
import { callerReadiness, type CallerFacts, type CallerReadiness } from './caller-readiness';
import type { EnforcedNeeds } from './enforced-needs';
import { heldPermissions, type HeldPermissions } from './held-permissions';

/** An OAuth client, and whether it is ready for what is going to be enforced. */
export interface EvaluatedClient extends CallerReadiness {
  readonly client: IndexedSubject;
}

/** Every client of the revision, by name. */
export function evaluatedClients(
  index: AccessIndex,
  needs: EnforcedNeeds,
  factsOf: (client: IndexedSubject) => Pick<CallerFacts, 'calls' | 'actsForUsers'>,
): EvaluatedClient[] {
  return index.subjects
    .filter(({ type }) => type === 'oauth_client')
    .map((client) => {
      const facts = { held: heldBy(index, client), ...factsOf(client) };
      return { client, ...callerReadiness(needs, facts) };
    });
}

/** Many enforcements are evaluated against what the same clients hold. */
const heldIn = oncePerIndex(() => new Map<IndexedSubject, HeldPermissions>());

function heldBy(index: AccessIndex, client: IndexedSubject): HeldPermissions {
  const known = heldIn(index);
  const held = known.get(client) ?? heldPermissions(index, client);
  known.set(client, held);
  return held;
}

/** A role that a subject holds who lacks something. */
export interface RoleLacking {
  readonly roleId: string;
  /** What its holders lack, sorted. */
  readonly missing: readonly string[];
  readonly clientCount: number;
  readonly personCount: number;
}

/** The roles of all who lack something. None of them includes what its holders lack. */
export function rolesLacking(
  index: AccessIndex,
  lacking: readonly { readonly subject: IndexedSubject; readonly missing: readonly string[] }[],
): RoleLacking[] {
  const roles = new Map<string, { missing: Set<string>; clientCount: number; personCount: number }>();
  for (const { subject, missing } of lacking)
    for (const roleId of new Set(effectiveHoldings(index, subject).map(({ grant }) => grant.roleId))) {
      const row = roles.get(roleId) ?? { missing: new Set(), clientCount: 0, personCount: 0 };
      for (const permission of missing) row.missing.add(permission);
      if (subject.type === 'oauth_client') row.clientCount++;
      else row.personCount++;
      roles.set(roleId, row);
    }
  return [...roles].map(([roleId, { missing, ...counts }]) => {
    return { roleId, missing: [...missing].sort(), ...counts };
  });
}
