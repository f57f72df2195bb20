import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/console';
const MAX_BYTES = 350_000;

/** What a browser loads before the first page shows: the page, and the scripts and styles that it names. */
export function firstLoadFaults(): string[] {
  const page = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/console\/([^"]+\.(?:js|css))"/g)].map(
    ([, file = '']) => file,
  );
  const sizes = ['index.html', ...files].map((file) => gzipSync(readFileSync(join(FOLDER, file))).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`First load: ${Math.round(bytes / 1000)} kB compressed, in ${sizes.length} files`);
  const found = files.some((file) => file.endsWith('.js'));
  return found && bytes <= MAX_BYTES ? [] : [`The first load takes ${bytes} bytes, more than ${MAX_BYTES}.`];
}
