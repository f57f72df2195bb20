import { matrixSteps } from '../../access/matrix/compile-matrix';
import type { AccessPolicy, Division, Snapshot } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import type { Difference, Entity } from '../../revisions/history/facts/fact';
import { sameContent } from '../../revisions/history/facts/same-content';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';

/** Whole parts of the organisation that were read together with single subjects. */
export interface ReadParts {
  readonly divisions?: readonly Division[];
  readonly accessPolicies?: readonly AccessPolicy[];
}

interface ChangedParts {
  readonly parts: Partial<Pick<Snapshot, 'divisions' | 'accessPolicies'>>;
  readonly entities: Difference<Entity>;
}

/** Divisions that came, and access policies as they are now. Divisions that went are left to the next sync run. */
export function changedParts(snapshot: Snapshot, { divisions, accessPolicies }: ReadParts): ChangedParts {
  const known = new Set(snapshot.divisions.map(({ id }) => id));
  const newOnes = (divisions ?? []).filter(({ id }) => !known.has(id));
  const before = byId(snapshot.accessPolicies);
  const now = byId(accessPolicies ?? snapshot.accessPolicies);
  const differs = (one: AccessPolicy, others: ReadonlyMap<string, AccessPolicy>) =>
    !sameContent(one, others.get(one.id));
  const policyOf = (content: AccessPolicy) => ({ kind: 'access_policy' as const, id: content.id, content });
  const cameAs = [...now.values()].filter((one) => differs(one, before));
  const wentAs = [...before.values()].filter((one) => differs(one, now));
  return {
    parts: {
      ...(newOnes.length > 0 && { divisions: [...snapshot.divisions, ...newOnes] }),
      ...(cameAs.length + wentAs.length > 0 && { accessPolicies: [...now.values()] }),
    },
    entities: {
      came: [
        ...newOnes.map((content) => ({ kind: 'division' as const, id: content.id, content })),
        ...cameAs.map(policyOf),
      ],
      went: wentAs.map(policyOf),
    },
  };
}

/** The revision with these parts. Its matrix is compiled again, and its index has to be built. */
export async function withParts(
  { snapshot, partial }: PublishedSnapshot,
  { parts }: ChangedParts,
): Promise<PublishedSnapshot> {
  const next = { ...snapshot, ...parts };
  return { snapshot: next, matrix: await inSlices(matrixSteps(next), new Yielder()), partial };
}

function byId(policies: readonly AccessPolicy[]): ReadonlyMap<string, AccessPolicy> {
  return new Map(policies.map((policy) => [policy.id, policy]));
}
