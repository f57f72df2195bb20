import type { SqliteConnection } from './sqlite-binding';

type Statement = ReturnType<SqliteConnection['prepare']>;

/** Statements of one connection, prepared once. The one that was not used for longest makes room. */
export class StatementCache {
  private readonly statements = new Map<string, Statement>();

  constructor(
    readonly connection: SqliteConnection,
    private readonly size = 200,
  ) {}

  prepare(sql: string): Statement {
    const statement = this.statements.get(sql) ?? this.connection.prepare(sql);
    this.statements.delete(sql);
    this.statements.set(sql, statement);
    const [oldest] = this.statements.keys();
    if (this.statements.size > this.size) this.statements.delete(oldest as string);
    return statement;
  }

  close(): void {
    this.statements.clear();
    this.connection.close();
  }
}
