/** How licences are told. */
export interface LicenseModes {
  /** False: every operation answers as without its permission, those that list none included. */
  permitted: boolean;
  /** Definitions come without their permissions: never, in the list only, or also one by one. */
  bareDefinitions: BareDefinitions;
  /** Where two add-ons could serve, the last one answers, not the first. */
  lastPreferred: boolean;
  /** Licences can be inferred from permissions, which is a preview that not every organisation has. */
  permissionsInferred: boolean;
  /** Ids of roles: what is inferred from a set with one of them fails. */
  inferFailsFor: string[];
}

const bareDefinitions = ['never', 'listed', 'always'] as const;
type BareDefinitions = (typeof bareDefinitions)[number];

export const defaultLicenseModes: LicenseModes = {
  permitted: true,
  bareDefinitions: 'never',
  lastPreferred: false,
  permissionsInferred: true,
  inferFailsFor: [],
};

/** What is wrong with a change of the modes of licences; undefined when nothing is. */
export function problemWithLicenseModes(patch: unknown): string | undefined {
  if (typeof patch !== 'object' || patch === null) return '"licenses" must be an object';
  for (const [name, value] of Object.entries(patch)) {
    if (!(name in defaultLicenseModes)) return `unknown mode of licenses "${name}"`;
    const problem = problemWith(name as keyof LicenseModes, value);
    if (problem) return `"licenses.${name}" must be ${problem}`;
  }
  return undefined;
}

function problemWith(name: keyof LicenseModes, value: unknown): string | undefined {
  if (name === 'bareDefinitions')
    return bareDefinitions.some((one) => one === value) ? undefined : `one of ${bareDefinitions.join(', ')}`;
  if (name === 'inferFailsFor') return isTexts(value) ? undefined : 'a list of ids of roles';
  return typeof value === 'boolean' ? undefined : 'a boolean';
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
