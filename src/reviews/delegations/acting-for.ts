import type { Delegation } from '../storage/assignee-store';

/** Reviewers for whom someone with these names may answer, and by which delegation; null for their own names. */
export type ActingFor = ReadonlyMap<string, string | null>;

/** Follows delegations from those who received them back to those who are asked. */
export function actingFor(names: readonly string[], delegations: readonly Delegation[]): ActingFor {
  const found = new Map<string, string | null>(names.map((name) => [name, null]));
  const byReceiver = new Map<string, Delegation[]>();
  for (const one of delegations) byReceiver.set(one.to, [...(byReceiver.get(one.to) ?? []), one]);
  for (let wave = [...names]; wave.length > 0;) {
    const next: string[] = [];
    for (const { from, id } of wave.flatMap((name) => byReceiver.get(name) ?? [])) {
      if (found.has(from)) continue;
      found.set(from, id);
      next.push(from);
    }
    wave = next;
  }
  return found;
}
