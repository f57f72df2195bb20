import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, fstatSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import {
  descriptorOf,
  directoryEntryOf,
  END_SIZE,
  endOf,
  frameSize,
  headerOf,
  headerSize,
  PLAIN_FILE_NAME,
  readDirectoryEntry,
  type ArchivedFile,
} from './archive-frame';

/** The archive cannot be one that the service made, or is no archive. The message repeats nothing of it. */
export class ArchiveMalformedError extends Error {
  override readonly name = 'ArchiveMalformedError';
}

export interface ReadContent {
  readonly bytes: number;
  readonly sha256: string;
  /** The beginning, as far as it was asked for. */
  readonly head: Buffer;
}

/**
 * A ZIP archive in the one form that the service writes: every byte outside of its files' content is held against what
 * it must be. Contents are read piece by piece.
 */
export class Archive {
  private constructor(
    private readonly path: string,
    readonly files: readonly ArchivedFile[],
    /** Files whose header is not what it must be. */
    readonly misframed: ReadonlySet<string>,
  ) {}

  /** Throws ArchiveMalformedError, or what reading throws. */
  static open(path: string): Archive {
    const fd = openSync(path, 'r');
    try {
      const size = fstatSync(fd).size;
      const read = (at: number, length: number) => readAt(fd, at, length);
      const files = directoryOf(size, read);
      const misframed = files.filter((file) => !isFramed(file, read)).map(({ name }) => name);
      return new Archive(path, files, new Set(misframed));
    } finally {
      closeSync(fd);
    }
  }

  /** Undefined where it is not what its sizes and sum say. */
  async read(file: ArchivedFile, keep = 0): Promise<ReadContent | undefined> {
    const start = file.offset + headerSize(file);
    if (file.packedSize === 0) return undefined;
    const packed = createReadStream(this.path, { start, end: start + file.packedSize - 1 });
    const inflate = packed.on('error', (error) => inflate.destroy(error)).pipe(createInflateRaw());
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const chunk of inflate as AsyncIterable<Buffer>) {
        if (bytes < keep) head.push(chunk.subarray(0, keep - bytes));
        bytes += chunk.length;
        if (bytes > file.size) return undefined;
        hash.update(chunk);
      }
    } catch {
      return undefined;
    } finally {
      packed.destroy();
    }
    // What stands after the end of the compressed content would be read by no one.
    if (bytes !== file.size || inflate.bytesWritten !== file.packedSize) return undefined;
    return { bytes, sha256: hash.digest('hex'), head: Buffer.concat(head) };
  }
}

type ReadAt = (at: number, length: number) => Buffer;

function readAt(fd: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
}

function directoryOf(size: number, read: ReadAt): ArchivedFile[] {
  if (size < END_SIZE) throw new ArchiveMalformedError('it is too short for an archive');
  const end = read(size - END_SIZE, END_SIZE);
  const [count, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (!end.equals(endOf(count, length, offset)) || offset + length + END_SIZE !== size)
    throw new ArchiveMalformedError('its end is not that of an archive of this service');
  const files = entriesIn(read(offset, length), count);
  if (files.reduce((total, file) => total + frameSize(file), 0) !== offset)
    throw new ArchiveMalformedError('its directory does not account for all of its bytes');
  return files;
}

function entriesIn(directory: Buffer, count: number): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  let [at, offset] = [0, 0];
  while (at < directory.length) {
    const file = readDirectoryEntry(directory, at);
    const bytes = file && directoryEntryOf(file);
    const isWritten = bytes !== undefined && directory.subarray(at, at + bytes.length).equals(bytes);
    if (!isWritten || file?.offset !== offset || !PLAIN_FILE_NAME.test(file.name))
      throw new ArchiveMalformedError(
        `entry ${files.length + 1} of its directory was not written by this service`,
      );
    if (files.some(({ name }) => name === file.name))
      throw new ArchiveMalformedError(`entry ${files.length + 1} of its directory names a file again`);
    files.push(file);
    at += bytes.length;
    offset += frameSize(file);
  }
  if (files.length !== count)
    throw new ArchiveMalformedError('its end counts other files than its directory has');
  return files;
}

function isFramed(file: ArchivedFile, read: ReadAt): boolean {
  const header = headerOf(file);
  const descriptor = descriptorOf(file);
  const after = file.offset + header.length + file.packedSize;
  return read(file.offset, header.length).equals(header) && read(after, descriptor.length).equals(descriptor);
}
