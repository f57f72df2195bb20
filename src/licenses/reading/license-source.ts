import type { LicenseDefinition } from '../../access/licenses/license-facts';
import type { Role } from '../../access/model/snapshot';

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** `sync` by default: behind everything that someone waits for. */
  readonly priority?: 'interactive' | 'sync';
}

/** Asks Genesys about licences. Each throws what the call to Genesys throws. */
export abstract class LicenseSource {
  /** Throws LicensesNotPermittedError where our client may not see them. */
  abstract definitions(options: AskOptions): Promise<readonly LicenseDefinition[]>;
  /** Undefined when Genesys cannot infer what these roles need. */
  abstract infer(roleIds: readonly string[], options: AskOptions): Promise<readonly string[] | undefined>;
  /** Those of these roles that exist, as they are now: one call per hundred. */
  abstract roles(ids: readonly string[], options: AskOptions): Promise<readonly Role[]>;
  /** Ids of licences by user id. Throws LicensesNotPermittedError. */
  abstract assigned(options: AskOptions): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Licences could not be read; the message is shown with them. No request gets it as an answer. */
export class LicensesNotReadError extends Error {}

/** Our client may not ask about licences, or this organisation has none. */
export class LicensesNotPermittedError extends LicensesNotReadError {}
