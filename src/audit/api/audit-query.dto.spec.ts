import 'reflect-metadata';
import type { InvalidRequestError } from '../../common/errors';
import { RequestValidationPipe } from '../../http/request-validation-pipe';
import { AuditEventsQuery, AuditExportQuery, filterOf, RecordPath } from './audit-query.dto';

type Dto = typeof AuditEventsQuery | typeof AuditExportQuery | typeof RecordPath;

const read = (metatype: Dto, value: object) =>
  new RequestValidationPipe().transform(value, { type: 'query', metatype });

const faultsOf = async (metatype: Dto, value: object) => {
  const error = await read(metatype, value).catch((thrown: InvalidRequestError) => thrown);
  return new Set((error as InvalidRequestError).errors.map(({ pointer }) => pointer));
};

describe('the query of a page', () => {
  it.each([
    [{ pageSize: '0' }],
    [{ pageSize: '1001' }],
    [{ pageSize: '1.5' }],
    [{ pageSize: 'x' }],
    [{ pageSize: ['1', '2'] }],
    [{ order: 'up' }],
    [{ action: 'api_key.creatd' }],
    [{ action: 'constructor' }],
    [{ outcome: 'ok' }],
    [{ from: 'yesterday' }],
    [{ from: '2026-02-30T00:00:00Z' }],
    [{ from: '2026-01-01T00:00:00' }],
    [{ to: '2026-01-01' }],
    [{ to: '2026-01-01T00:00:60Z' }],
    [{ to: '2026-01-01T24:00:00Z' }],
    [{ to: '2026-01-01T00:00:00+99:00' }],
    [{ actor: '' }],
    [{ actor: ['a', 'b'] }],
    [{ target: 'x'.repeat(1_025) }],
    [{ search: 'x'.repeat(201) }],
    [{ pageToken: '' }],
    [{ who: 'ann' }],
  ])('refuses %j', async (query) => {
    expect(await faultsOf(AuditEventsQuery, query)).toEqual(new Set([`/query/${Object.keys(query)[0]}`]));
  });

  it('takes all members together', async () => {
    const times = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00.123456+02:00' };
    const rest = { actor: 'a', action: 'api_key.created', target: 't', outcome: 'failed' };
    const query = (await read(AuditEventsQuery, {
      ...times,
      ...rest,
      search: 'x',
      pageSize: '500',
      sort: 'seq',
    })) as AuditEventsQuery;
    expect(query.pageSize).toBe(500);
    expect(filterOf(query)).toEqual({
      ...rest,
      text: 'x',
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-01-01T22:00:00.124Z',
    });
  });

  it('has no filter unless one is given', async () => {
    expect(filterOf((await read(AuditEventsQuery, {})) as AuditEventsQuery)).toEqual({});
  });
});

describe('the query of an export', () => {
  it.each([[{}], [{ format: 'xml' }], [{ format: 'toString' }]])('refuses %j', async (query) => {
    expect(await faultsOf(AuditExportQuery, query)).toEqual(new Set(['/query/format']));
  });
});

describe('the number of a record', () => {
  it.each(['0', '-1', '1e3', '01', '', ' 1', '9'.repeat(16)])('is not %j', async (seq) => {
    expect(await faultsOf(RecordPath, { seq })).toEqual(new Set(['/query/seq']));
  });
});
