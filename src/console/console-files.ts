import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { ConsoleFile } from './console-file';

const INDEX = 'index.html';

/** Where the build puts all that the page asks for. */
const ASSETS = 'assets';

/** What the build made of the console, found at the start and read once each is asked for. */
export class ConsoleFiles {
  private readonly paths: ReadonlySet<string>;
  private readonly files = new Map<string, Promise<ConsoleFile>>();

  constructor(private readonly folder: string) {
    this.paths = new Set(existsSync(folder) ? filesIn(folder) : []);
  }

  /** Whether there is a console to serve. */
  get isBuilt(): boolean {
    return this.paths.has(INDEX);
  }

  /** The file at the path; its page for every path that can name none, since the page knows its own. */
  find(path: string): Promise<ConsoleFile> | undefined {
    if (this.paths.has(path)) return this.read(path);
    return this.isBuilt && !couldBeFile(path) ? this.read(INDEX) : undefined;
  }

  private read(path: string): Promise<ConsoleFile> {
    const file =
      this.files.get(path) ??
      readFile(join(this.folder, path)).then((content) => new ConsoleFile(path, content));
    this.files.set(path, file);
    file.catch(() => this.files.delete(path));
    return file;
  }
}

/** Files are in one folder, or in none; below anything else are ids, which may have dots as well. */
function couldBeFile(path: string): boolean {
  const [first = '', ...deeper] = path.split('/');
  if (first === ASSETS || [first, ...deeper].includes('..')) return true;
  return deeper.length === 0 && extname(first) !== '';
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll(sep, '/'),
  );
}
