import { Logger } from '@nestjs/common';
import type { AuditEvent } from '../event/audit-event';
import type { AuditLog } from './audit-log';
import { REPEAT_WINDOW_MS } from './repeat-counter';
import { MAX_ADDRESSES, MAX_REFUSALS_WAITING, RefusalRecorder, type Refusal } from './refusal-recorder';

const refusal: Refusal = {
  actor: { type: 'jwt', id: 'ann' },
  route: 'POST /api/v1/sync',
  permission: 'sync:start',
  requestId: 'r-1',
};

/** Refusals of that many callers: those of one caller are folded. */
const byMany = (count: number): Refusal[] =>
  Array.from({ length: count }, (_, i) => ({ ...refusal, actor: { type: 'jwt', id: `caller-${i}` } }));

/** A log whose writing a test lets go on. */
function heldLog() {
  const events: AuditEvent[] = [];
  const waiting: (() => void)[] = [];
  const record = (event: AuditEvent) => {
    events.push(event);
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const letGo = () => waiting.splice(0).forEach((resolve) => resolve());
  return { log: { record } as unknown as AuditLog, events, letGo };
}

function openLog() {
  const events: AuditEvent[] = [];
  const record = (event: AuditEvent) => Promise.resolve(events.push(event));
  return { log: { record } as unknown as AuditLog, events };
}

describe('RefusalRecorder', () => {
  it('counts what comes faster than it can be recorded, and records the number', async () => {
    const { log, events, letGo } = heldLog();
    const recorder = new RefusalRecorder(log);
    const many = byMany(MAX_REFUSALS_WAITING + 7);
    const kept = many.slice(0, MAX_REFUSALS_WAITING).map((one) => recorder.record(one));
    await Promise.all(many.slice(MAX_REFUSALS_WAITING).map((one) => recorder.record(one)));
    expect(events).toHaveLength(MAX_REFUSALS_WAITING);
    letGo();
    await new Promise(setImmediate);
    letGo();
    await Promise.all(kept);
    expect(events.slice(MAX_REFUSALS_WAITING)).toMatchObject([
      { action: 'access.refusals_unrecorded', actor: { type: 'system' }, after: { count: 7 } },
    ]);
  });

  it('takes refusals again once those before are recorded', async () => {
    const { log, events, letGo } = heldLog();
    const recorder = new RefusalRecorder(log);
    const first = byMany(MAX_REFUSALS_WAITING).map((one) => recorder.record(one));
    letGo();
    await Promise.all(first);
    const second = recorder.record(refusal);
    letGo();
    await second;
    expect(events).toHaveLength(MAX_REFUSALS_WAITING + 1);
  });

  it('reports a refusal that could not be recorded, and never fails', async () => {
    const reported = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const log = { record: () => Promise.reject(new Error('disk full')) } as unknown as AuditLog;
    await expect(new RefusalRecorder(log).record(refusal)).resolves.toBeUndefined();
    expect(reported).toHaveBeenCalledWith(expect.objectContaining({ target: 'POST /api/v1/sync' }));
    reported.mockRestore();
  });

  describe('folds those of one caller on one route', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('the first at once, the others as one record with their count', async () => {
      const { log, events } = openLog();
      const recorder = new RefusalRecorder(log);
      for (let i = 0; i < 1_000; i++) await recorder.record(refusal);
      expect(events).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(REPEAT_WINDOW_MS);
      expect(events).toHaveLength(2);
      expect(events[1]).toMatchObject({
        action: 'access.refused',
        actor: refusal.actor,
        target: { id: refusal.route },
        after: { permission: 'sync:start', count: 999 },
      });
      await recorder.record(refusal);
      expect(events).toHaveLength(3);
    });

    it('but names every caller, route and permission', async () => {
      const { log, events } = openLog();
      const recorder = new RefusalRecorder(log);
      const others: Refusal[] = [
        refusal,
        { ...refusal, route: 'GET /api/v1/users' },
        { ...refusal, permission: 'users:read' },
        { ...refusal, actor: { type: 'api_key', id: 'ann' } },
      ];
      for (const one of [...others, ...others]) await recorder.record(one);
      expect(events).toHaveLength(others.length);
    });

    it('and of wrong credentials names so many addresses, and counts the rest', async () => {
      const { log, events } = openLog();
      const recorder = new RefusalRecorder(log);
      for (let i = 0; i < 1_000; i++)
        await recorder.recordWrong({ address: `10.0.0.${i % 200}`, credential: 'jwt', requestId: 'r' });
      expect(events).toHaveLength(MAX_ADDRESSES + 1);
      await jest.advanceTimersByTimeAsync(REPEAT_WINDOW_MS);
      expect(events).toHaveLength(2 * (MAX_ADDRESSES + 1));
      expect(events[0]).toMatchObject({ action: 'access.unauthenticated', target: { id: '10.0.0.0' } });
      expect(events.at(-1)).toMatchObject({ target: null, after: { kind: 'jwt', count: 749 } });
    });

    it('and loses none of them at the end of the service', async () => {
      const { log, events } = openLog();
      const recorder = new RefusalRecorder(log);
      for (let i = 0; i < 5; i++) await recorder.record(refusal);
      await recorder.close();
      expect(events).toMatchObject([{}, { after: { count: 4 } }]);
    });
  });
});
