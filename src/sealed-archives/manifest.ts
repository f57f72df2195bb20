import { createHash } from 'node:crypto';
import type { ZipEntry } from '../tables/xlsx/write-zip';

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

/** What an archive is about, as its manifest says. */
export type ManifestSubject = { readonly kind: string } & Readonly<Record<string, string>>;

/** It names no time of its own, so that the same files have the same manifest. */
export function manifestText({ kind, ...subject }: ManifestSubject, files: readonly FileDigest[]): string {
  return `${JSON.stringify({ v: 1, kind, ...subject, files }, null, 2)}\n`;
}
