import type { Values } from '../settings-table';

/** Where purposes are stored, and who is named for them. */
export abstract class PurposesSettings {
  abstract readonly store: Values['purposesStore'];
  /** For the record of processing: who they are and how to reach them. */
  abstract readonly controller?: string;
  abstract readonly dataProtectionOfficer?: string;
}

export function toPurposesSettings(values: Values): PurposesSettings {
  return {
    store: values.purposesStore,
    controller: values.purposesController,
    dataProtectionOfficer: values.purposesDataProtectionOfficer,
  };
}
