import type { JsonValue } from '../audit-record';
import type { AuditEvent } from './audit-event';
import { MAX_STATE_BYTES, recordContent } from './record-content';

const SECRET = `rk_${'s3cr3t'.repeat(6)}`;

const event = (over: object = {}): AuditEvent => ({
  action: 'report.made',
  actor: { type: 'jwt', id: 'ann' },
  target: { type: 'report', id: 'r-1', name: 'Access' },
  outcome: 'success',
  after: { sha256: 'ab' },
  ...over,
});

const thrownBy = (over: object): Error & { code?: string } => {
  try {
    recordContent(event(over));
  } catch (error) {
    return error as Error;
  }
  throw new Error('This event should have been refused.');
};

const nested = (levels: number): JsonValue => (levels === 0 ? 1 : { in: nested(levels - 1) });

describe('the content of a record', () => {
  it('has every member, null where the event says nothing', () => {
    expect(recordContent(event({ after: undefined }))).toEqual({
      actor: { type: 'jwt', id: 'ann' },
      action: 'report.made',
      target: { type: 'report', id: 'r-1', name: 'Access' },
      outcome: 'success',
      reason: null,
      before: null,
      after: null,
      requestId: null,
      correlationId: null,
    });
  });

  it('leaves out what is undefined in a state, at any depth', () => {
    const { after } = recordContent(event({ after: { a: undefined, b: [{ c: undefined, d: null }] } }));
    expect(Object.keys(after as object)).toEqual(['b']);
    expect(after).toEqual({ b: [{ d: null }] });
  });

  it.each([
    ['/after', { after: SECRET }],
    ['after/a/1', { after: { a: ['x', SECRET] } }],
    ['after/apiKey', { after: { apiKey: null } }],
    ['before/client/secret', { before: { client: { secret: 'x' } } }],
    ['after', { after: { [SECRET]: 1 } }],
    ['reason', { reason: `cannot use ${SECRET}` }],
    ['target/id', { target: { type: 'report', id: SECRET } }],
    ['target/name', { target: { type: 'report', id: 'r', name: SECRET } }],
    ['actor/id', { actor: { type: 'jwt', id: SECRET } }],
  ])('cannot hold a secret at %s, which the refusal does not repeat', (path, over) => {
    const error = thrownBy(over);
    expect(error.code).toBe('secret_in_audit_event');
    expect(error.message).toContain(path.replace(/^\//, ''));
    expect(error.message).not.toContain(SECRET);
  });

  it('shows nothing of a secret that a caller put into the ids of a request', () => {
    const { requestId, correlationId } = recordContent(event({ requestId: SECRET, correlationId: SECRET }));
    expect([requestId, correlationId]).toEqual(['[redacted]', '[redacted]']);
  });

  it('writes a replacement for what a database or canonical JSON cannot hold, in names as in values', () => {
    const { after, target } = recordContent(
      event({ after: { 'a\0': ['b\ud800'] }, target: { type: 'report', id: '\udc00x' } }),
    );
    expect(after).toEqual({ 'a\uFFFD': ['b\uFFFD'] });
    expect(target).toMatchObject({ id: '\uFFFDx' });
  });

  it.each(['before', 'after'])('takes %s of 64 KiB and no more', (member) => {
    const quotes = 2;
    const fits = 'x'.repeat(MAX_STATE_BYTES - quotes);
    expect(recordContent(event({ [member]: fits }))).toMatchObject({ [member]: fits });
    expect(thrownBy({ [member]: `${fits}x` })).toMatchObject({ code: 'audit_event_too_large', status: 413 });
    expect(thrownBy({ [member]: 'é'.repeat(MAX_STATE_BYTES / 2) }).code).toBe('audit_event_too_large');
  });

  it('takes a state of 32 levels and no more', () => {
    expect(recordContent(event({ after: nested(32) })).after).toEqual(nested(32));
    expect(thrownBy({ after: nested(33) }).code).toBe('audit_event_too_large');
    expect(thrownBy({ after: nested(2_000) }).code).toBe('audit_event_too_large');
  });

  it('keeps ids of any length apart in 512 characters', () => {
    const idOf = (id: string) => recordContent(event({ actor: { type: 'jwt', id } })).actor.id;
    const long = 'a'.repeat(8_000);
    expect(idOf('a'.repeat(512))).toBe('a'.repeat(512));
    expect(idOf(long).length).toBeLessThanOrEqual(512);
    expect(idOf(`${long}b`)).not.toBe(idOf(`${long}c`));
  });

  it('shortens names and reasons, never within a character', () => {
    const { reason } = recordContent(event({ reason: `${'x'.repeat(1_022)}😀${'y'.repeat(10)}` }));
    expect(reason).toBe(`${'x'.repeat(1_022)}…`);
  });
});
