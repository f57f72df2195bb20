/** How use is told. */
export interface UsageModes {
  /** False: the usage of the organisation answers as without its permission. */
  permitted: boolean;
  /** How a query ends. */
  queryOutcome: UsageOutcome;
  /** So many times its state must be asked until it has ended. */
  queryPolls: number;
  /** More values than that in the filters of a query are refused. */
  maxFilters: number;
  /** Calls of the current day are left out. */
  todayMissing: boolean;
  /** Unused roles and permissions are worked out; the lists mean nothing otherwise, and are empty. */
  analysisEnabled: boolean;
  analysisDays: number;
  /** How long ago that was last done when the simulator started. */
  analysisAgeDays: number;
  /** `expand=unusedPermissions` on a role is ignored; `dropExpands` does that for users. */
  roleExpandsDropped: boolean;
}

const outcomes = ['Succeeded', 'Failed', 'Cancelled'] as const;
export type UsageOutcome = (typeof outcomes)[number];

export const defaultUsageModes: UsageModes = {
  permitted: true,
  queryOutcome: 'Succeeded',
  queryPolls: 2,
  maxFilters: 100,
  todayMissing: true,
  analysisEnabled: true,
  analysisDays: 30,
  analysisAgeDays: 1,
  roleExpandsDropped: false,
};

/** What is wrong with a change of the modes of use; undefined when nothing is. */
export function problemWithUsageModes(patch: unknown): string | undefined {
  if (typeof patch !== 'object' || patch === null) return '"usage" must be an object';
  for (const [name, value] of Object.entries(patch)) {
    if (!(name in defaultUsageModes)) return `unknown mode of usage "${name}"`;
    const problem = problemWith(name as keyof UsageModes, value);
    if (problem) return `"usage.${name}" must be ${problem}`;
  }
  return undefined;
}

function problemWith(name: keyof UsageModes, value: unknown): string | undefined {
  if (name === 'queryOutcome')
    return outcomes.some((one) => one === value) ? undefined : `one of ${outcomes.join(', ')}`;
  if (typeof defaultUsageModes[name] === 'boolean')
    return typeof value === 'boolean' ? undefined : 'a boolean';
  return Number.isInteger(value) && (value as number) >= 0 ? undefined : 'a whole number';
}
