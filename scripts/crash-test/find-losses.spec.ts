import { findLosses, type Survivors } from './find-losses';
import { Ledger } from './ledger';

/** One key that was created and revoked, both acknowledged, and one reading. */
function ledger(): Ledger {
  const ledger = new Ledger();
  ledger.created('key', 'r1');
  ledger.takeForRevocation(0);
  ledger.revoked('key', 'r2');
  ledger.syncStarted('r3');
  return ledger;
}

const created = {
  action: 'api_key.created',
  requestId: 'r1',
  target: { type: 'api_key', id: 'key' },
} as const;
const revoked = { ...created, action: 'api_key.revoked', requestId: 'r2' } as const;
const started = { action: 'sync.started', requestId: 'r3', target: null } as const;
const records = [created, revoked, started];
const keys = [{ id: 'key', revokedAt: '2026-01-01T00:00:00.000Z' }];
const whole: Survivors = { keys, records };

const lossesOf = (survivors: Survivors, from = ledger()) => [...findLosses(from, survivors)].join('\n');

describe('findLosses', () => {
  it('finds nothing when everything is there', () => {
    expect(lossesOf(whole)).toBe('');
  });

  it('lets pass what was stored and not acknowledged any more', () => {
    expect(lossesOf(whole, Object.assign(new Ledger(), { revocationAsked: new Set(['key']) }))).toBe('');
  });

  it.each<[string, Partial<Survivors>, string]>([
    ['a key that is gone', { keys: [] }, 'is not listed'],
    ['a revocation that does not hold', { keys: [{ id: 'key' }] }, 'does not hold'],
    ['a record of a creation that is gone', { records: [revoked, started] }, 'api_key.created of request r1'],
    [
      'a record of a revocation that is gone',
      { records: [created, started] },
      'api_key.revoked of request r2',
    ],
    ['a record of a reading that is gone', { records: [created, revoked] }, 'sync.started of request r3'],
    ['a record that is there twice', { records: [...records, created] }, 'twice'],
    ['a key without a record', { keys: [...keys, { id: 'other' }] }, 'without a record'],
    [
      'a record without its key',
      { records: [...records, { ...created, target: { type: 'api_key', id: 'other' } }] },
      'does not show it',
    ],
  ])('finds %s', (_, change, sentence) => {
    expect(lossesOf({ ...whole, ...change })).toContain(sentence);
  });

  it('finds a revocation that no one requested', () => {
    const kept = new Ledger();
    kept.created('key', 'r1');
    expect(lossesOf(whole, kept)).toContain('no one requested');
  });
});
