import { InvalidRequestError } from '../../common/errors';
import type { AuditFilter } from './audit-filter';
import { pageToken, readPageToken } from './page-token';

const filter: AuditFilter = { actor: 'ann', from: '2026-01-01T00:00:00.000Z' };

describe('a page token', () => {
  it('says after which record the next page begins', () => {
    expect(readPageToken(pageToken(4_711, filter, 'desc'), filter, 'desc')).toBe(4_711);
    expect(pageToken(4_711, filter, 'desc')).toMatch(/^[\w-]+$/);
  });

  it('holds for the same filter in whatever order its members were written', () => {
    const { actor, from } = filter;
    expect(readPageToken(pageToken(1, { from, actor }, 'asc'), { actor, from }, 'asc')).toBe(1);
  });

  it.each<[AuditFilter, 'asc' | 'desc']>([
    [filter, 'asc'],
    [{}, 'desc'],
    [{ ...filter, text: 'x' }, 'desc'],
    [{ target: 'ann', from: filter.from }, 'desc'],
    [{ actor: 'ann', to: filter.from }, 'desc'],
  ])('does not hold for %j %s', (other, order) => {
    expect(() => readPageToken(pageToken(1, filter, 'desc'), other, order)).toThrow(InvalidRequestError);
  });

  it.each(['', 'x', 'MQ', '%00', Buffer.from('1.x').toString('base64url')])('is not %j', (token) => {
    expect(() => readPageToken(token, filter, 'desc')).toThrow(InvalidRequestError);
  });
});
