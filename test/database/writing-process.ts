import { openDatabase } from '../../src/database/open-database';
import { addNote, withNotes } from './notes';

/** A process of its own: opens the database of the folder in its first argument and writes until it is killed. */
async function main(): Promise<void> {
  const database = await openDatabase({ dataDir: process.argv[2] as string }, withNotes);
  for (let count = 0; ; count++) {
    await addNote(database, `n${count}`);
    process.stdout.write(`n${count}\n`);
  }
}

void main();
