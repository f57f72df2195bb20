import { postgresError } from './postgres-error';

const meaning = (code?: string, message = 'a value: secret') =>
  postgresError(Object.assign(new Error(message), { code }));

describe('postgresError', () => {
  it.each([
    ['a unique violation', '23505', 'already_exists'],
    ['NOT NULL', '23502', 'internal_error'],
    ['a serialization failure', '40001', 'transaction_conflict'],
    ['a deadlock', '40P01', 'transaction_conflict'],
    ['a lock that was waited for too long', '55P03', 'transaction_conflict'],
    ['a statement that took too long', '57014', 'database_unavailable'],
    ['a server that shuts down', '57P01', 'database_unavailable'],
    ['a full disk', '53100', 'database_unavailable'],
    ['too many connections', '53300', 'database_unavailable'],
    ['a server that takes no writes', '25006', 'database_unavailable'],
    ['a transaction that stood still for too long', '25P03', 'database_unavailable'],
    ['a server that starts', '57P03', 'database_unavailable'],
    ['a lost connection', '08006', 'database_unavailable'],
    ['a refused connection', 'ECONNREFUSED', 'database_unavailable'],
    ['a connection that ended', undefined, 'database_unavailable'],
    ['a mistake in SQL', '42P01', 'internal_error'],
    ['a value that is no number', '22P02', 'internal_error'],
  ])('takes %s for what it is', (_, sqlState, code) => {
    expect(meaning(sqlState)).toMatchObject({ code });
  });

  it('keeps the message where it names tables, and drops it where it may show data', () => {
    expect(meaning('42P01', 'relation "x" does not exist')).toMatchObject({
      reason: '42P01 relation "x" does not exist',
    });
    expect(meaning('22P02')).toMatchObject({ reason: '22P02' });
  });
});
