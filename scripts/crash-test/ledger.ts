import type { AuditAction } from '../../src/audit/event/audit-event';

/** A write that the service has answered for. */
export interface AcknowledgedWrite {
  readonly action: AuditAction;
  /** Under which its record is in the audit log. */
  readonly requestId: string;
  /** The API key that was created or revoked. */
  readonly keyId?: string;
}

/** What the writers know, all rounds together. It lives outside the process that is killed. */
export class Ledger {
  readonly acknowledged: AcknowledgedWrite[] = [];
  /** Keys whose revocation was asked for, answered or not. */
  readonly revocationAsked = new Set<string>();
  /** Keys whose revocation was not requested. */
  readonly liveKeys: string[] = [];

  created(keyId: string, requestId: string): void {
    this.acknowledged.push({ action: 'api_key.created', requestId, keyId });
    this.liveKeys.push(keyId);
  }

  /** A live key that no other writer revokes; from here on it may be revoked, whatever the answer. */
  takeForRevocation(index: number): string | undefined {
    const [keyId] = this.liveKeys.splice(index, 1);
    if (keyId !== undefined) this.revocationAsked.add(keyId);
    return keyId;
  }

  revoked(keyId: string, requestId: string): void {
    this.acknowledged.push({ action: 'api_key.revoked', requestId, keyId });
  }

  syncStarted(requestId: string): void {
    this.acknowledged.push({ action: 'sync.started', requestId });
  }
}
