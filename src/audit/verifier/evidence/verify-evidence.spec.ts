import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digested, manifestText, type FileDigest } from '../../../sealed-archives/manifest';
import { collect } from '../../../tables/testing/collect';
import { unzip } from '../../../tables/testing/unzip';
import { writeZip, type ZipEntry } from '../../../tables/xlsx/write-zip';
import { recordLine, sha256Hex } from '../../record-hash';
import { buildRecord } from '../../testing/build-chain';
import type { EvidenceFinding } from './evidence-report';
import { verifyEvidence } from './verify-evidence';

/** For a long search, as in the tests of `test`. */
const FACTOR = Number(process.env.PROPERTY_FACTOR ?? '1');

type Files = Map<string, string | Buffer>;

/** Files of an archive as the service makes it, the manifest and the record among them. */
async function sealedFiles(): Promise<Files> {
  const files: Files = new Map<string, string | Buffer>([
    ['README.html', '<!doctype html><p>Review</p>'],
    ['items.csv', 'position,decision\r\n1,keep\r\n2,take_away\r\n'.repeat(40)],
    ['evidence.xlsx', Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7_919) % 251))],
  ]);
  const digests: FileDigest[] = [];
  const entries = [...files].map(([name, content]) => digested({ name, content: [content] }, digests));
  await collect(writeZip(entries));
  const manifest = manifestText({ kind: 'review-evidence', reviewId: 'review-1' }, digests);
  const record = buildRecord({
    action: 'review.evidence_made',
    target: { type: 'review', id: 'review-1' },
    after: { files: digests.length, manifestSha256: sha256Hex(manifest) },
  });
  return files.set('manifest.json', manifest).set('record.json', recordLine(record));
}

function archiveOf(files: Files): Promise<Buffer> {
  const entries: ZipEntry[] = [...files].map(([name, content]) => ({ name, content: [content] }));
  return collect(writeZip(entries));
}

describe('verifyEvidence', () => {
  let directory: string;
  let files: Files;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'rolecall-evidence-'));
    files = await sealedFiles();
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  async function found(archive: Buffer): Promise<readonly EvidenceFinding[]> {
    const path = join(directory, 'archive.zip');
    writeFileSync(path, archive);
    const { verified, findings } = await verifyEvidence(path);
    expect(verified).toBe(findings.length === 0);
    return findings;
  }

  const named = async (archive: Buffer) => (await found(archive)).map(({ kind, file }) => [kind, file]);

  it('finds nothing in an archive as it was made', async () => {
    const path = join(directory, 'whole.zip');
    writeFileSync(path, await archiveOf(files));
    expect(await verifyEvidence(path)).toMatchObject({
      verified: true,
      files: 5,
      seal: { seq: 1, about: { type: 'review', id: 'review-1' } },
    });
  });

  it('names each file of which any byte was changed', async () => {
    for (const [name, content] of files) {
      const bytes = Buffer.from(content as string);
      for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 16)) {
        const mutated = Buffer.from(bytes);
        mutated[at]! ^= 1 << (at % 8);
        expect(await named(await archiveOf(new Map(files).set(name, mutated)))).toEqual([
          ['file_changed', name],
        ]);
      }
    }
  });

  it('names files that are missing, added, cut or longer', async () => {
    for (const [name, content] of files) {
      const others = new Map(files);
      others.delete(name);
      expect(await named(await archiveOf(others))).toContainEqual(['file_missing', name]);
      const bytes = Buffer.from(content as string);
      for (const other of [bytes.subarray(1), Buffer.concat([bytes, Buffer.from(' ')])])
        expect(await named(await archiveOf(new Map(files).set(name, other)))).toEqual([
          ['file_changed', name],
        ]);
    }
    const more = new Map(files).set('notes.txt', 'By hand.');
    expect(await named(await archiveOf(more))).toEqual([['file_added', 'notes.txt']]);
  });

  it('finds changed bytes of the archive itself, but for bits that fill up the last byte of a content', async () => {
    const archive = await archiveOf(files);
    const contents = unzip(archive);
    let filled = 0;
    for (let at = 0; at < archive.length; at += 3) {
      const mutated = Buffer.from(archive);
      mutated[at]! ^= 0x10;
      if ((await found(mutated)).length > 0) continue;
      expect({ at, contents: unzip(mutated) }).toEqual({ at, contents });
      filled += 1;
    }
    expect(filled).toBeLessThanOrEqual(files.size);
  });

  it('accepts nothing before, between or after the files, and no file twice', async () => {
    const archive = await archiveOf(files);
    for (const other of [
      Buffer.concat([Buffer.from('MZ'), archive]),
      Buffer.concat([archive, Buffer.from('PK')]),
      archive.subarray(0, -1),
      Buffer.alloc(0),
    ])
      expect(await named(other)).toEqual([['archive_malformed', undefined]]);
    const twice = [...files, ['items.csv', 'position\r\n'] as const];
    const entries = twice.map(([name, content]) => ({ name, content: [content] }));
    expect(await named(await collect(writeZip(entries)))).toEqual([['archive_malformed', undefined]]);
  });

  it('names any file of which any bytes were changed, put in or cut out, whatever they are', async () => {
    const names = [...files.keys()];
    const change = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      cut: fc.nat({ max: 3 }),
      put: fc.uint8Array({ maxLength: 3 }),
    });
    const property = fc.asyncProperty(change, async ({ name, at, cut, put }) => {
      const bytes = Buffer.from(files.get(name) as string);
      const start = at % (bytes.length + 1);
      const mutated = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
      fc.pre(!mutated.equals(bytes));
      expect(await named(await archiveOf(new Map(files).set(name, mutated)))).toEqual([
        ['file_changed', name],
      ]);
    });
    await fc.assert(property, { numRuns: 150 * FACTOR });
  });

  it('names a file of files in another order, and takes no archive with one of them twice', async () => {
    const order = fc.shuffledSubarray([...files], { minLength: files.size, maxLength: files.size });
    const property = fc.asyncProperty(order, fc.nat({ max: files.size - 1 }), async (moved, place) => {
      const first = moved.find(([name], at) => name !== [...files.keys()][at]);
      const found = await named(await archiveOf(new Map(moved)));
      expect(found).toEqual(first === undefined ? [] : [['file_moved', first[0]]]);
      const twice = [...files, [...files][place]!].map(([name, content]) => ({ name, content: [content] }));
      expect(await named(await collect(writeZip(twice)))).toEqual([['archive_malformed', undefined]]);
    });
    await fc.assert(property, { numRuns: 40 * FACTOR });
  });

  it('names the manifest when another one has been put in its place with the files', async () => {
    const manifest = JSON.parse(files.get('manifest.json') as string) as { files: FileDigest[] };
    manifest.files.pop();
    const others = new Map(files).set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
    expect(await named(await archiveOf(others))).toEqual([['file_changed', 'manifest.json']]);
  });
});
