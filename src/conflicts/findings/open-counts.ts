import type { FindingsPlan, OpenFinding } from './plan-findings';

/** How many findings of each rule are open, by its id. */
export type OpenCounts = ReadonlyMap<string, number>;

export function countOpen(findings: readonly Pick<OpenFinding, 'ruleId'>[]): OpenCounts {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

/** Once the plan is carried out. */
export function countsAfter(before: OpenCounts, { opened, resolved }: FindingsPlan): OpenCounts {
  const counts = new Map(before);
  for (const [ruleId, came] of countOpen(opened)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + came);
  for (const [ruleId, went] of countOpen(resolved)) counts.set(ruleId, (counts.get(ruleId) ?? 0) - went);
  return counts;
}
