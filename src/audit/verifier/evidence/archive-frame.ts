/** A file of an archive, as its directory states it. */
export interface ArchivedFile {
  readonly name: string;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header begins. */
  readonly offset: number;
}

/** Where the names of files may not lead: anywhere else, or to the terminal of who reads a report. */
export const PLAIN_FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export const END_SIZE = 22;
const DIRECTORY_ENTRY_SIZE = 46;
const HEADER_SIZE = 30;
const DESCRIPTOR_SIZE = 16;

/** An archive has exactly one form: version 2.0, deflated, sizes after the content, dated on the first day. */
const VERSION = 20;
const FLAGS = 8;
const DEFLATED = 8;
const DATE = 0x0021;

export function headerSize({ name }: ArchivedFile): number {
  return HEADER_SIZE + name.length;
}

/** Bytes from the header of a file to the next one. */
export function frameSize(file: ArchivedFile): number {
  return headerSize(file) + file.packedSize + DESCRIPTOR_SIZE;
}

export function headerOf({ name }: ArchivedFile): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(VERSION, 4);
  bytes.writeUInt16LE(FLAGS, 6);
  bytes.writeUInt16LE(DEFLATED, 8);
  bytes.writeUInt16LE(DATE, 12);
  bytes.writeUInt16LE(name.length, 26);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

export function descriptorOf({ crc, packedSize, size }: ArchivedFile): Buffer {
  const bytes = Buffer.alloc(DESCRIPTOR_SIZE);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packedSize, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

export function directoryEntryOf({ name, crc, packedSize, size, offset }: ArchivedFile): Buffer {
  const bytes = Buffer.alloc(DIRECTORY_ENTRY_SIZE);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(VERSION, 4);
  bytes.writeUInt16LE(VERSION, 6);
  bytes.writeUInt16LE(FLAGS, 8);
  bytes.writeUInt16LE(DEFLATED, 10);
  bytes.writeUInt16LE(DATE, 14);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(packedSize, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

/** The entry at a place of the directory; undefined where there is none. */
export function readDirectoryEntry(directory: Buffer, at: number): ArchivedFile | undefined {
  if (at + DIRECTORY_ENTRY_SIZE > directory.length) return undefined;
  const nameLength = directory.readUInt16LE(at + 28);
  return {
    name: directory.toString('latin1', at + DIRECTORY_ENTRY_SIZE, at + DIRECTORY_ENTRY_SIZE + nameLength),
    crc: directory.readUInt32LE(at + 16),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

export function endOf(count: number, directorySize: number, directoryOffset: number): Buffer {
  const bytes = Buffer.alloc(END_SIZE);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(directorySize, 12);
  bytes.writeUInt32LE(directoryOffset, 16);
  return bytes;
}
