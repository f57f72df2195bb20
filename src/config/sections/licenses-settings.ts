import type { Values } from '../settings-table';

/** Whether and how often licences are read. */
export abstract class LicensesSettings {
  abstract readonly isOn: boolean;
  abstract readonly intervalMs: number;
  abstract readonly hourlyExclusionsFile?: string | undefined;
}

export function toLicensesSettings(values: Values): LicensesSettings {
  return {
    isOn: values.licenses === 'auto',
    intervalMs: values.licensesIntervalMs,
    hourlyExclusionsFile: values.hourlyExclusionsFile,
  };
}
