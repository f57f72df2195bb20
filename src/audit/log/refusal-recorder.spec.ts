import { Logger } from '@nestjs/common';
import type { AuditEvent } from '../event/audit-event';
import type { AuditLog } from './audit-log';
import { MOST_REFUSALS_WAITING, RefusalRecorder, type Refusal } from './refusal-recorder';

const refusal: Refusal = {
  actor: { type: 'jwt', id: 'ann' },
  route: 'POST /api/v1/sync',
  permission: 'sync:start',
  requestId: 'r-1',
};

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

describe('RefusalRecorder', () => {
  it('counts what comes faster than it can be recorded, and records the number', async () => {
    const { log, events, letGo } = heldLog();
    const recorder = new RefusalRecorder(log);
    const kept = Array.from({ length: MOST_REFUSALS_WAITING }, () => recorder.record(refusal));
    await Promise.all(Array.from({ length: 7 }, () => recorder.record(refusal)));
    expect(events).toHaveLength(MOST_REFUSALS_WAITING);
    letGo();
    await new Promise(setImmediate);
    letGo();
    await Promise.all(kept);
    expect(events.slice(MOST_REFUSALS_WAITING)).toMatchObject([
      { action: 'access.refusals_unrecorded', actor: { type: 'system' }, after: { count: 7 } },
    ]);
  });

  it('takes refusals again once those before are recorded', async () => {
    const { log, events, letGo } = heldLog();
    const recorder = new RefusalRecorder(log);
    const first = Array.from({ length: MOST_REFUSALS_WAITING }, () => recorder.record(refusal));
    letGo();
    await Promise.all(first);
    const second = recorder.record(refusal);
    letGo();
    await second;
    expect(events).toHaveLength(MOST_REFUSALS_WAITING + 1);
  });

  it('reports a refusal that could not be recorded, and never fails', async () => {
    const reported = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const log = { record: () => Promise.reject(new Error('disk full')) } as unknown as AuditLog;
    await expect(new RefusalRecorder(log).record(refusal)).resolves.toBeUndefined();
    expect(reported).toHaveBeenCalledWith(expect.objectContaining({ route: 'POST /api/v1/sync' }));
    reported.mockRestore();
  });
});
