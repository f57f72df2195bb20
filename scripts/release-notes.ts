import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './release/notes-of';

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(read('package.json')) as { version: string };
try {
  process.stdout.write(`${notesOf(tag, version, read('CHANGELOG.md'))}\n`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
