import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditEventDto, AuditEventPageDto } from '../../src/audit/api/audit.dto';
import { AuditedWork } from '../../src/audit/log/audited-work';
import { RefusalRecorder } from '../../src/audit/log/refusal-recorder';
import { NotFoundError } from '../../src/common/errors';
import { as } from '../support/audit-app';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase } from '../support/each-database';

const EVENTS = '/api/v1/audit/events';
const URL = '/made-for-this-test';

describeOnEachDatabase('What is tried again and again', (_open, { place }) => {
  let harness: AuditHarness;
  let app: NestFastifyApplication;

  beforeEach(async () => {
    harness = new AuditHarness(place);
    app = await harness.start();
  });
  afterEach(() => harness.end());

  const call = async (authorization: string, remoteAddress = '192.0.2.1') =>
    (await app.inject({ url: URL, headers: { authorization }, remoteAddress })).statusCode;
  const recorded = async (action: string): Promise<AuditEventDto[]> => {
    const url = `${EVENTS}?action=${action}&sort=seq&pageSize=500`;
    return (await app.inject({ url, headers: as('auditor') })).json<AuditEventPageDto>().items;
  };
  const told = (events: readonly AuditEventDto[]) => events.map(({ target, after }) => [target?.id, after]);

  it('with wrong credentials is recorded once for each address and kind, then with a count', async () => {
    const key = `Bearer rk_${'k'.repeat(40)}`;
    const jwt = 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl';
    for (let i = 0; i < 5; i++) expect(await call(key)).toBe(401);
    expect(await call(key, '2001:db8::1')).toBe(401);
    expect(await call(jwt)).toBe(401);
    expect(await call('Basic dXNlcjpwYXNzd29yZA==')).toBe(401);
    const first = [
      ['192.0.2.1', { kind: 'api_key' }],
      ['2001:db8::1', { kind: 'api_key' }],
      ['192.0.2.1', { kind: 'jwt' }],
      ['192.0.2.1', { kind: 'other' }],
    ];
    expect(told(await recorded('access.unauthenticated'))).toEqual(first);
    await app.get(RefusalRecorder).close();
    const events = await recorded('access.unauthenticated');
    expect(told(events)).toEqual([...first, ['192.0.2.1', { kind: 'api_key', count: 4 }]]);
    expect(events[0]).toMatchObject({ outcome: 'refused', actor: { type: 'system' } });
    for (const secret of ['kkkk', 'eyJ', 'c2lnbmF0', 'dXNlcjpw'])
      expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('without credentials is not recorded', async () => {
    expect((await app.inject({ url: URL })).statusCode).toBe(401);
    expect(await recorded('access.unauthenticated')).toEqual([]);
  });

  it('and fails in the same way is recorded once for each target, then with a count', async () => {
    const work = app.get(AuditedWork);
    const revoke = (id: string) => {
      const actor = { type: 'api_key', id: 'ann' } as const;
      const act = { action: 'api_key.revoked', actor, target: { type: 'api_key', id } } as const;
      return work.run(act, () => Promise.reject(new NotFoundError())).catch(() => undefined);
    };
    for (let i = 0; i < 10; i++) await revoke('one');
    for (let i = 0; i < 100; i++) await revoke(`guessed-${i}`);
    await work.close();
    const events = await recorded('api_key.revoked');
    expect(events).toHaveLength(23);
    expect(told(events.slice(0, 2))).toEqual([
      ['one', null],
      ['guessed-0', null],
    ]);
    const counted = told(events.slice(-2));
    expect(counted).toContainEqual(['one', { count: 9 }]);
    expect(counted).toContainEqual([undefined, { count: 80 }]);
    for (const event of events) expect(event).toMatchObject({ outcome: 'failed', actor: { id: 'ann' } });
  });
});
