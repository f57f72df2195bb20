import { createHash } from 'node:crypto';
import type { ZipEntry } from '../../tables/xlsx/write-zip';

export interface FileDigest {
  readonly name: string;
  readonly bytes: number;
  /** Hex, lower case. */
  readonly sha256: string;
}

/** The entry, whose digest is added to `digests` once it has been read to its end. */
export function digested({ name, content }: ZipEntry, digests: FileDigest[]): ZipEntry {
  async function* counted(): AsyncGenerator<string | Buffer> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += Buffer.byteLength(chunk);
      yield chunk;
    }
    digests.push({ name, bytes, sha256: hash.digest('hex') });
  }
  return { name, content: counted() };
}

/** It names no time, so that the same files have the same manifest. */
export function manifestText(reviewId: string, files: readonly FileDigest[]): string {
  return `${JSON.stringify({ v: 1, kind: 'review-evidence', reviewId, files }, null, 2)}\n`;
}
