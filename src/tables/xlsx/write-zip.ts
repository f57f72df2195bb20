import { Readable, pipeline } from 'node:stream';
import { createDeflateRaw, crc32 } from 'node:zlib';
import { centralHeader, dataDescriptor, endOfArchive, localHeader, type PackedEntry } from './zip-headers';

/** A file of the archive. Its content is read once, when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

/** A ZIP archive, streamed: only the names are retained. It contains no time, so equal entries give equal bytes. */
export async function* writeZip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const packed: PackedEntry[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const begun = { name: entry.name, offset, crc: 0, size: 0, packedSize: 0 };
    for await (const bytes of packEntry(entry, begun)) {
      offset += bytes.length;
      yield bytes;
    }
    packed.push(begun);
  }
  yield Buffer.concat([...packed.map(centralHeader), endOfArchive(packed, offset)]);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

async function* packEntry({ name, content }: ZipEntry, sums: Mutable<PackedEntry>): AsyncGenerator<Buffer> {
  yield localHeader(name);
  const deflate = createDeflateRaw();
  // The loop below meets whatever fails here: the pipeline destroys the stream that it reads.
  pipeline(Readable.from(measured(content, sums)), deflate, () => undefined);
  for await (const bytes of deflate as AsyncIterable<Buffer>) {
    sums.packedSize += bytes.length;
    yield bytes;
  }
  yield dataDescriptor(sums);
}

async function* measured(content: ZipEntry['content'], sums: Mutable<PackedEntry>): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    yield bytes;
  }
}
