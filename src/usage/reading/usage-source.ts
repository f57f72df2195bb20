import type { CallOptions } from '../../genesys/call-context';
import type { UsageRow } from '../../genesys/gateways/read-usage-row';
import type { UsageAnalysis, UsageWindow, UserWithUnusedRoles } from '../../genesys/gateways/usage-gateway';

/** A fact about a client that the snapshot does not have. */
export interface ClientFact {
  readonly id: string;
  /** The user who created it; undefined when Genesys does not tell. */
  readonly createdById?: string | undefined;
  readonly tokenSeconds?: number | undefined;
}

/** Asks Genesys about use. Each throws what the call to Genesys throws, or UsageNotPermittedError. */
export abstract class UsageSource {
  abstract calls(window: UsageWindow, options: CallOptions): Promise<readonly UsageRow[]>;
  abstract clients(options: CallOptions): Promise<readonly ClientFact[]>;
  abstract analysis(options: CallOptions): Promise<UsageAnalysis>;
  abstract unusedRoles(options: CallOptions): Promise<readonly UserWithUnusedRoles[]>;
  abstract unusedPermissions(roleId: string, options: CallOptions): Promise<readonly string[] | undefined>;
}

/** Our client may not ask. No request gets it as an answer: it is shown with what is known about use. */
export class UsageNotPermittedError extends Error {}
