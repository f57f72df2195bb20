import type { AuditRecord } from '../../audit-record';
import { Damage } from '../damage';
import { readRecord } from '../read-record';
import { isObject } from '../shape';
import { Archive, ArchiveMalformedError, type ReadContent } from './archive';
import type { EvidenceFinding, EvidenceReport, EvidenceSeal } from './evidence-report';
import { readManifest, type ManifestFile } from './read-manifest';

const MANIFEST = 'manifest.json';
const RECORD = 'record.json';
/** What the record of a completed archive says: of a review, or for a control. */
const SEALS = ['review.evidence_made', 'evidence.made'];

/** Of the manifest and the record: longer ones the service does not write. */
const MAX_HEAD_BYTES = 1024 * 1024;

/**
 * Verifies an archive in itself: every file has the digest of the manifest, the manifest that of the record, and the
 * record its own hash. Whether the record is in the log, the log has to say.
 */
export async function verifyEvidence(path: string): Promise<EvidenceReport> {
  try {
    return await new EvidenceVerification(Archive.open(path)).run();
  } catch (error) {
    if (!(error instanceof ArchiveMalformedError)) throw error;
    const message = `the archive cannot be read: ${error.message}`;
    return { verified: false, files: 0, seal: null, findings: [{ kind: 'archive_malformed', message }] };
  }
}

class EvidenceVerification {
  private readonly findings: EvidenceFinding[] = [];
  private files = 0;

  constructor(private readonly archive: Archive) {}

  async run(): Promise<EvidenceReport> {
    const record = await this.record();
    const manifest = await this.manifest(record?.after);
    if (manifest !== undefined) await this.compare(manifest);
    const { findings, files } = this;
    return {
      verified: findings.length === 0,
      files,
      seal: record === undefined ? null : sealOf(record),
      findings,
    };
  }

  private async record(): Promise<AuditRecord | undefined> {
    const content = await this.content(RECORD, MAX_HEAD_BYTES);
    if (content === undefined) return undefined;
    try {
      const record = readRecord(content.head);
      if (SEALS.includes(record.action) && record.outcome === 'success') {
        this.files += 1;
        return record;
      }
      this.changed(RECORD, 'it is not the record of an archive');
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.changed(RECORD, error.message);
    }
    return undefined;
  }

  /** Without the record's digest nothing is known of the manifest, but it may still name a file that was changed. */
  private async manifest(sealed: unknown): Promise<ManifestFile[] | undefined> {
    const content = await this.content(MANIFEST, MAX_HEAD_BYTES);
    if (content === undefined) return undefined;
    const digest = isObject(sealed) ? sealed.manifestSha256 : undefined;
    const files = readManifest(content.head.toString('utf8'));
    if (sealed !== undefined && digest !== content.sha256) {
      this.changed(
        MANIFEST,
        'its digest is not that of the record, so the other files were not compared with it',
      );
      return undefined;
    }
    if (files === undefined) this.changed(MANIFEST, 'it is not a manifest');
    else if (sealed !== undefined) this.files += 1;
    return files;
  }

  private async compare(listed: readonly ManifestFile[]): Promise<void> {
    const names = new Set([MANIFEST, RECORD, ...listed.map(({ name }) => name)]);
    for (const { name } of this.archive.files)
      if (!names.has(name)) this.find('file_added', name, 'the manifest does not list it');
    for (const { name, bytes, sha256 } of listed) {
      const content = await this.content(name);
      if (content === undefined) continue;
      if (content.bytes === bytes && content.sha256 === sha256) this.files += 1;
      else this.changed(name, 'its digest is not that of the manifest');
    }
    this.requireOrder([...listed.map(({ name }) => name), MANIFEST, RECORD]);
  }

  /** Of the files that are in both, so that one that is missing moves no other. */
  private requireOrder(listed: readonly string[]): void {
    const names = this.archive.files.map(({ name }) => name).filter((name) => listed.includes(name));
    const expected = listed.filter((name) => names.includes(name));
    const moved = names.find((name, place) => name !== expected[place]);
    if (moved !== undefined) this.find('file_moved', moved, 'it is not where the manifest lists it');
  }

  private async content(name: string, keep = 0): Promise<ReadContent | undefined> {
    const file = this.archive.files.find((one) => one.name === name);
    if (file === undefined) {
      this.find('file_missing', name, 'it is not in the archive');
      return undefined;
    }
    const content = this.archive.misframed.has(name) ? undefined : await this.archive.read(file, keep);
    if (content === undefined) this.changed(name, 'its content is not what the archive says of it');
    return content;
  }

  private changed(file: string, message: string): void {
    this.find('file_changed', file, message);
  }

  private find(kind: EvidenceFinding['kind'], file: string, message: string): void {
    this.findings.push({ kind, file, message });
  }
}

function sealOf({ chain, seq, hash, time, target }: AuditRecord): EvidenceSeal {
  return { chain, seq, hash, time, about: { type: target?.type ?? '', id: target?.id ?? '' } };
}
