import { statSync } from 'node:fs';

const SQLITE_IOERR = 10;

/**
 * The file that the connections have open. With a write-ahead log, SQLite continues writing to a file that was removed,
 * and all of that would be lost. Identified by its inode, as in SQLite itself.
 */
export class DatabaseFile {
  private readonly inode?: number;

  constructor(readonly path: string) {
    this.inode = inodeOf(path);
  }

  /** Throws while another file is in its place, or none. */
  assertInPlace(): void {
    if (inodeOf(this.path) === this.inode) return;
    const message = `${this.path} was removed or replaced while it is open: put it back, or restart the service`;
    throw Object.assign(new Error(message), { errcode: SQLITE_IOERR });
  }
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}
