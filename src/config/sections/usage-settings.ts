import type { Values } from '../settings-table';

/** Whether and how often use is read, and by which document operations are known. */
export abstract class UsageSettings {
  abstract readonly isOn: boolean;
  abstract readonly intervalMs: number;
  /** Path of the OpenAPI document of Genesys. */
  abstract readonly documentPath: string | undefined;
}

export function toUsageSettings(values: Values): UsageSettings {
  return {
    isOn: values.usage === 'auto',
    intervalMs: values.usageIntervalMs,
    documentPath: values.genesysOpenapi,
  };
}
