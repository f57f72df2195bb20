import { sqliteError } from './sqlite-error';
import { SqliteFailure } from './sqlite-failure';
import { sqliteResultCode } from './sqlite-result-code';

const meaning = (sqliteCode?: number) => sqliteError(new SqliteFailure({ message: 'm', sqliteCode }));

describe('sqliteError', () => {
  it.each([
    ['a primary key', 1555, 'already_exists'],
    ['a unique index', 2067, 'already_exists'],
    ['NOT NULL', 1299, 'internal_error'],
    ['a check', 275, 'internal_error'],
    ['busy', 5, 'database_busy'],
    ['busy with a snapshot', 517, 'transaction_conflict'],
    ['locked', 6, 'transaction_conflict'],
    ['read-only', 8, 'database_unavailable'],
    ['a file that was moved', 1032, 'database_unavailable'],
    ['out of memory', 7, 'database_unavailable'],
    ['full', 13, 'database_unavailable'],
    ['an error of fsync', 1034, 'database_unavailable'],
    ['corrupt', 11, 'database_unavailable'],
    ['not a database', 26, 'database_unavailable'],
    ['a mistake in SQL', 1, 'internal_error'],
    ['no code', undefined, 'internal_error'],
  ])('takes %s for what it is', (_, sqliteCode, code) => {
    expect(meaning(sqliteCode)).toMatchObject({ code });
  });

  it('leaves an error that is not of SQLite as it is', () => {
    const error = new Error('another');
    expect(sqliteError(error)).toBe(error);
  });
});

describe('sqliteResultCode', () => {
  it.each([
    [{ errcode: 2067, message: 'm' }, 2067],
    [{ message: 'UNIQUE constraint failed: t.a, t.b' }, 2067],
    [{ message: 'database is locked' }, 5],
    [{ message: 'database or disk is full' }, 13],
    [{ message: 'Cannot read properties of undefined' }, undefined],
    [{}, undefined],
  ])('finds the code of %j', (error, code) => {
    expect(sqliteResultCode(error)).toBe(code);
  });
});
