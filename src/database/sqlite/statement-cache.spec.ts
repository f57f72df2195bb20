import type { SqliteConnection } from './sqlite-binding';
import { StatementCache } from './statement-cache';

describe('StatementCache', () => {
  const prepared: string[] = [];
  const connection = { prepare: (sql: string) => ({ number: prepared.push(sql) }) };
  const cache = (size: number) => new StatementCache(connection as unknown as SqliteConnection, size);
  beforeEach(() => prepared.splice(0));

  it('prepares a statement once', () => {
    const statements = cache(2);
    expect(statements.prepare('a')).toBe(statements.prepare('a'));
    expect(prepared).toEqual(['a']);
  });

  it('drops the one that was not used for longest', () => {
    const statements = cache(2);
    for (const sql of ['a', 'b', 'a', 'c', 'a', 'b']) statements.prepare(sql);
    expect(prepared).toEqual(['a', 'b', 'c', 'b']);
  });
});
