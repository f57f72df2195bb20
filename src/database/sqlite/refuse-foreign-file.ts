import type { SqliteConnection } from './sqlite-binding';

/** "Role" in ASCII, in the header of each of our files. */
const APPLICATION_ID = 0x526f6c65;

/** Throws when the file holds the tables of another program or text in UTF-16; marks an empty one as ours. Reads before it writes. */
export function refuseForeignFile(connection: SqliteConnection): void {
  const { encoding } = connection.prepare('pragma encoding').get() as { encoding: string };
  if (encoding !== 'UTF-8')
    throw new Error(`it stores text as ${encoding}; a database of this service is in UTF-8`);
  const { application_id: id } = connection.prepare('pragma application_id').get() as {
    application_id: number;
  };
  if (id === APPLICATION_ID) return;
  const { tables } = connection.prepare('select count(*) as tables from sqlite_schema').get() as {
    tables: number;
  };
  if (id !== 0 || tables > 0) throw new Error('it is the database of another program');
  connection.exec(`pragma application_id = ${APPLICATION_ID}`);
}
