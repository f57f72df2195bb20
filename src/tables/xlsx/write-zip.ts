import { Readable, pipeline } from 'node:stream';
import { createDeflateRaw, crc32 } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { ArchiveTooLargeError } from '../tables.errors';

/** A file of the archive. Its content is read once, when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
}

const DEFLATED = 8;
/** The first moment that the format knows, in local time: the same bytes in each time zone. */
const FIRST_DAY = new Date(1980, 0, 1);
const MAX_BYTES = 0xffff_ffff;

/**
 * A ZIP archive, streamed: only the names are retained. It contains no time, so equal entries give equal bytes. fflate
 * writes the container; zlib compresses outside the event loop.
 */
export async function* writeZip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  let offset = 0;
  const take = () => {
    const bytes = Buffer.concat(ready.splice(0));
    offset += bytes.length;
    return bytes;
  };
  for await (const { name, content } of entries) {
    const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: DEFLATED, mtime: FIRST_DAY };
    zip.add(file);
    for await (const bytes of deflated(content, file)) {
      file.ondata!(null, bytes, false);
      yield take();
    }
    requireWithinFormat(file.size, offset);
    file.ondata!(null, new Uint8Array(), true);
    yield take();
  }
  zip.end();
  yield take();
}

/** Sizes and offsets have 32 bits. */
export function requireWithinFormat(...bytes: readonly number[]): void {
  if (bytes.some((count) => count > MAX_BYTES)) throw new ArchiveTooLargeError();
}

function deflated(content: ZipEntry['content'], file: ZipInputFile): AsyncIterable<Buffer<ArrayBuffer>> {
  const deflate = createDeflateRaw();
  // The reader meets whatever fails here: the pipeline destroys the stream that it reads.
  pipeline(Readable.from(measured(content, file)), deflate, () => undefined);
  return deflate;
}

async function* measured(content: ZipEntry['content'], file: ZipInputFile): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    file.crc = crc32(bytes, file.crc);
    file.size += bytes.length;
    yield bytes;
  }
}
