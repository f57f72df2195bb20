import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { canonicalJson } from '../canonical-json';
import type { Checkpoint } from '../checkpoint';
import { CheckpointFileError } from '../audit.errors';
import { hasCode } from '../../common/whole-files';

const LINE_FEED = 0x0a;

/** AUDIT_CHECKPOINT_FILE: one checkpoint on each line, out of the reach of the database's owner. */
export class CheckpointFile {
  constructor(readonly path: string) {}

  /** Throws CheckpointFileError when it cannot be appended to and read: better at the start than later. */
  async check(): Promise<void> {
    try {
      // Opening a pipe would block until someone opens its other end.
      if ((await stat(this.path).catch(() => undefined))?.isFIFO())
        throw new CheckpointFileError(this.path, 'is a pipe');
      await (await this.openToAppend()).close();
    } catch (error) {
      if (error instanceof CheckpointFileError) throw error;
      throw new CheckpointFileError(this.path, (error as Error).message);
    }
  }

  /** Resolves once the line is on disk. An incomplete line left by an earlier attempt stays a line of its own. */
  async append(checkpoint: Checkpoint): Promise<void> {
    const file = await this.openToAppend();
    try {
      const line = `${canonicalJson(checkpoint)}\n`;
      await file.appendFile((await endsWithinLine(file)) ? `\n${line}` : line);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** The content of each line, as JSON. Unreadable lines, such as one cut off by a full disk, are skipped. */
  async *values(): AsyncGenerator<unknown> {
    try {
      // Devices can be written to, and reading one may never end.
      if (!(await stat(this.path)).isFile()) return;
      const file = await open(this.path);
      // Closes the file at its end, and when the loop is left.
      for await (const line of file.readLines()) {
        const value = parsed(line);
        if (value !== undefined) yield value;
      }
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
    }
  }

  private openToAppend() {
    return open(this.path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
  }
}

async function endsWithinLine(file: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const info = await file.stat();
  if (!info.isFile() || info.size === 0) return false;
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(1), position: info.size - 1 });
  return bytesRead === 1 && buffer[0] !== LINE_FEED;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
