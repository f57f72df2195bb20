import { UnfitDatabaseError } from '../database.errors';

/** What a database and the role that connects have been set to. */
export interface DatabaseFacts {
  readonly encoding: string;
  readonly isolation: string;
  readonly standardStrings: string;
  readonly searchPath: string;
  /** Where new tables go; null when no schema of the search path is there. */
  readonly schema: string | null;
  /** Whether tables may be made there. */
  readonly mayCreate: boolean;
  /** Schemas in which tables of ours are, by the one that every database of ours has. */
  readonly ours: readonly string[];
}

/** Everything that is queried at startup, in one statement. */
export const FACTS_QUERY = `
  select current_setting('server_encoding') as encoding,
    current_setting('default_transaction_isolation') as isolation,
    current_setting('standard_conforming_strings') as "standardStrings",
    current_setting('search_path') as "searchPath",
    current_schema() as schema,
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreate",
    array(select n.nspname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = 'deployment' and c.relkind = 'r' and n.nspname = any(current_schemas(false))
      and exists (select 1 from pg_class m where m.relnamespace = n.oid and m.relname = 'audit_head')
      order by array_position(current_schemas(false), n.nspname)) as ours`;

/** Throws UnfitDatabaseError when answers would be wrong or fail later because of how the database is set up. */
export function refuseUnfitDatabase(facts: DatabaseFacts): void {
  const unfit = unfitness(facts);
  if (unfit !== undefined) throw new UnfitDatabaseError(unfit);
}

function unfitness(facts: DatabaseFacts): string | undefined {
  const { encoding, isolation, standardStrings, schema, mayCreate, searchPath } = facts;
  if (encoding !== 'UTF8')
    return (
      `it stores text as ${encoding}, which does not hold every name; Rolecall needs UTF8. Make another one with ` +
      `CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 and move what is there with pg_dump`
    );
  if (standardStrings !== 'on')
    return 'standard_conforming_strings is off. Turn it on with ALTER DATABASE or ALTER ROLE … SET standard_conforming_strings = on';
  if (isolation !== 'read committed')
    return (
      `default_transaction_isolation is ${isolation}; Rolecall's locks need read committed. Reset it with ` +
      `ALTER DATABASE or ALTER ROLE … SET default_transaction_isolation = 'read committed'`
    );
  if (schema === null)
    return `no schema of search_path (${searchPath}) is there for this role. Create one, or set search_path with ALTER ROLE … SET search_path`;
  return misplacement({ ...facts, schema, mayCreate });
}

function misplacement({ schema, mayCreate, ours, searchPath }: DatabaseFacts): string | undefined {
  const [first, second] = ours;
  if (second !== undefined)
    return `search_path (${searchPath}) names two schemas with tables of Rolecall, ${first} and ${second}. Leave one of them in it`;
  if (first !== undefined && first !== schema)
    return `its tables are in the schema ${first}, and new ones would go to ${schema}. Put ${first} first in search_path (${searchPath})`;
  if (first === undefined && !mayCreate)
    return `this role may not create tables in the schema ${schema}. Run npm run migrate as the owner of the database, GRANT CREATE ON SCHEMA ${schema} to this role, or set search_path to one of its own`;
  return undefined;
}
