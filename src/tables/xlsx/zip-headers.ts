import { ArchiveTooLargeError } from '../tables.errors';

/** An entry as it lies in the archive. Sizes in bytes; `offset` is where its local header begins. */
export interface PackedEntry {
  readonly name: string;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

const VERSION = 20;
/** Bit 3: sums follow the data. Bit 11: the name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the first moment that the format knows. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;
const MAX_UINT32 = 0xffff_ffff;

/** Fields of a header, each as `[bytes, value]`, little-endian (APPNOTE.TXT 4.3). */
function fields(...list: readonly (readonly [2 | 4, number])[]): Buffer {
  const header = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) {
    if (value > MAX_UINT32) throw new ArchiveTooLargeError();
    at = header.writeUIntLE(value, at, bytes);
  }
  return header;
}

export function localHeader(name: string): Buffer {
  const bytes = Buffer.from(name);
  const header = fields(
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, DOS_TIME],
    [2, DOS_DATE],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, bytes.length],
    [2, 0],
  );
  return Buffer.concat([header, bytes]);
}

export function dataDescriptor({ crc, size, packedSize }: PackedEntry): Buffer {
  return fields([4, 0x08074b50], [4, crc], [4, packedSize], [4, size]);
}

export function centralHeader({ name, offset, crc, size, packedSize }: PackedEntry): Buffer {
  const bytes = Buffer.from(name);
  const header = fields(
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, DOS_TIME],
    [2, DOS_DATE],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, bytes.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  );
  return Buffer.concat([header, bytes]);
}

export function endOfArchive(entries: readonly PackedEntry[], offset: number): Buffer {
  const length = entries.reduce((sum, entry) => sum + centralHeader(entry).length, 0);
  return fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, length],
    [4, offset],
    [2, 0],
  );
}
