import type { AuditEvent } from '../../src/audit/event/audit-event';

type Creation = Extract<AuditEvent, { action: 'api_key.created' }>;

/** An event of an API key that was created, with what a test says about it. */
export function keyCreated(over: Partial<Creation> = {}): Creation {
  return {
    action: 'api_key.created',
    actor: { type: 'api_key', id: 'bootstrap' },
    target: { type: 'api_key', id: 'key-1', name: 'nightly check' },
    outcome: 'success',
    after: { name: 'nightly check', roles: ['access-checker'], expiresAt: null },
    requestId: 'request-1',
    ...over,
  };
}
