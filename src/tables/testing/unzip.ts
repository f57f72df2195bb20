import { crc32, inflateRawSync } from 'node:zlib';

const END = 22;

/** The files of an archive, found by its central directory and held against their sums. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - END;
  const count = archive.readUInt16LE(end + 10);
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, contentOf(archive, at));
    at += 46 + nameLength;
  }
  return files;
}

function contentOf(archive: Buffer, directory: number): string {
  const packedSize = archive.readUInt32LE(directory + 20);
  const local = archive.readUInt32LE(directory + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26);
  const content = inflateRawSync(archive.subarray(start, start + packedSize));
  const sums = [crc32(content), content.length];
  const stated = [archive.readUInt32LE(directory + 16), archive.readUInt32LE(directory + 24)];
  if (sums.join() !== stated.join()) throw new Error(`The sums are ${sums.join()}, not ${stated.join()}.`);
  return content.toString('utf8');
}
