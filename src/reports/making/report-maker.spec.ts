import { Logger } from '@nestjs/common';
import type { AuditEvent } from '../../audit/event/audit-event';
import type { AuditLog } from '../../audit/log/audit-log';
import { callerOf } from '../../auth/caller';
import { collectText } from '../../tables/testing/collect';
import { buildDocument, manyRows } from '../../tables/testing/build-document';
import { NotAcceptableError } from '../../tables/tables.errors';
import { ReportMaker, type ReportJob } from './report-maker';

const by = { caller: callerOf('ada', 'jwt', ['auditor']), requestId: 'r1' };

class FakeLog {
  readonly events: AuditEvent[] = [];
  failing = false;

  record(event: AuditEvent): Promise<unknown> {
    if (this.failing) return Promise.reject(new Error('log away'));
    this.events.push(event);
    return Promise.resolve({ chain: 'c', seq: this.events.length, time: '2026-01-01T00:00:00.000Z' });
  }
}

const wanted = (part: Partial<ReportJob> = {}): ReportJob => ({
  kind: 'access',
  format: 'csv',
  about: { revision: 7 },
  build: () => Promise.resolve(buildDocument(manyRows(500))),
  ...part,
});

describe('ReportMaker', () => {
  let log: FakeLog;
  let maker: ReportMaker;
  beforeAll(() => void Logger.overrideLogger(false));
  beforeEach(() => {
    log = new FakeLog();
    maker = new ReportMaker(log as unknown as AuditLog, { exportReaderTimeoutMs: 60_000 });
  });

  const outcomes = () => log.events.map(({ action, outcome }) => `${action} ${outcome}`);
  const closed = (stream: NodeJS.EventEmitter) => new Promise((resolve) => stream.once('close', resolve));

  it('records who asked for what, and at the end the hash, the size and the rows', async () => {
    const { id, stream } = await maker.open(wanted(), by);
    expect(outcomes()).toEqual(['report.requested success']);
    const text = await collectText(stream);
    const common = {
      actor: { type: 'jwt', id: 'ada' },
      target: { type: 'report', id, name: 'access' },
      requestId: 'r1',
      outcome: 'success',
    };
    expect(log.events).toMatchObject([
      { ...common, action: 'report.requested', after: { revision: 7, format: 'csv' } },
      { ...common, action: 'report.made', after: { revision: 7, format: 'csv', rows: 500 } },
    ]);
    expect(log.events[1]?.after).toMatchObject({
      bytes: Buffer.byteLength(text),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('begins nothing that cannot be recorded', async () => {
    log.failing = true;
    const build = jest.fn();
    await expect(maker.open(wanted({ build }), by)).rejects.toThrow('log away');
    expect(build).not.toHaveBeenCalled();
  });

  it('keeps the end of a report back whose hash cannot be recorded', async () => {
    const { stream } = await maker.open(wanted(), by);
    log.failing = true;
    await expect(collectText(stream)).rejects.toThrow('log away');
  });

  it('records why a report could not be begun, in the words of our own errors only', async () => {
    const errors = [new NotAcceptableError(['json']), new Error('password=x')];
    for (const error of errors) {
      await expect(maker.open(wanted({ build: () => Promise.reject(error) }), by)).rejects.toBe(error);
    }
    const reasons = log.events.filter(({ outcome }) => outcome === 'failed').map(({ reason }) => reason);
    expect(reasons).toEqual([expect.stringMatching(/^not_acceptable: /), 'internal_error']);
  });

  it('records that a report failed on its way', async () => {
    const failing = (async function* () {
      yield* manyRows(300);
      throw new Error('no more');
    })();
    const { stream } = await maker.open(wanted({ build: () => Promise.resolve(buildDocument(failing)) }), by);
    await expect(collectText(stream)).rejects.toThrow('no more');
    expect(outcomes()).toEqual(['report.requested success', 'report.made failed']);
    expect(log.events[1]).toMatchObject({ reason: 'internal_error', after: { revision: 7, rows: 300 } });
  });

  it('records that the caller went away', async () => {
    const { stream } = await maker.open(wanted(), by);
    const ended = closed(stream);
    stream.destroy();
    await ended;
    expect(outcomes()).toEqual(['report.requested success', 'report.made failed']);
    expect(log.events[1]?.reason).toBe('The caller disconnected before the end.');
  });
});
