import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs';
import { once } from 'node:events';

/** What a file has to be to be the one that was backed up. */
export interface FileSum {
  readonly bytes: number;
  readonly sha256: string;
}

export async function sumOf(file: string): Promise<FileSum> {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  stream.on('data', (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  await once(stream, 'end');
  return { bytes, sha256: hash.digest('hex') };
}

/** What was written to a file, or the names in a folder, is on the disk when this returns. */
export function flushToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
