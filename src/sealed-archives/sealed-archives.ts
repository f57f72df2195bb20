import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { AuditRecord, JsonValue } from '../audit/audit-record';
import { actorOf } from '../audit/event/audit-actor';
import type { AuditEvent } from '../audit/event/audit-event';
import { AuditLog } from '../audit/log/audit-log';
import { recordLine, sha256Hex } from '../audit/record-hash';
import type { Requester } from '../auth/requested-by';
import { HttpSettings } from '../config/settings';
import { StalledReaderError, streamFor } from '../tables/stream-for';
import { writeZip, type ZipEntry } from '../tables/xlsx/write-zip';
import { digested, manifestText, type FileDigest, type ManifestSubject } from './manifest';

/** The record of a request: nothing that is recorded later is in the archive. */
export type RequestRecord = Pick<AuditRecord, 'chain' | 'seq' | 'time'>;

/** What is to be sealed. */
export interface ArchivePlan {
  /** What its records in the audit log are about. */
  readonly target: { readonly type: 'review' | 'evidence'; readonly id: string };
  /** What was asked for, where the target does not say it all. */
  readonly asked?: Readonly<Record<string, JsonValue>>;
  readonly manifest: ManifestSubject;
  /** The files in their order. What it throws breaks the archive off before it is sealed. */
  readonly files: (requested: RequestRecord) => Iterable<ZipEntry> | AsyncIterable<ZipEntry>;
  readonly fileName: string;
}

export interface OpenArchive {
  readonly stream: Readable;
  readonly fileName: string;
}

const actions = {
  review: ['review.evidence_requested', 'review.evidence_made'],
  evidence: ['evidence.requested', 'evidence.made'],
} as const;

/** Makes archives whose last file is the record of the audit log that seals the others. */
@Injectable()
export class SealedArchives {
  private readonly logger = new Logger(SealedArchives.name);

  constructor(
    private readonly log: AuditLog,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
  ) {}

  /**
   * The archive is made as fast as it is read, in constant memory; destroying the stream ends that. Throws what the log
   * throws.
   */
  async open(plan: ArchivePlan, by: Requester): Promise<OpenArchive> {
    const requested = await this.record(plan, by, 'requested');
    const chunks = writeZip(this.sealed(plan, requested, by));
    const stream = streamFor(chunks, this.settings.exportReaderTimeoutMs);
    stream.once('error', (error) => void this.recordCut(error, plan, by));
    return { stream, fileName: plan.fileName };
  }

  private async *sealed(
    plan: ArchivePlan,
    requested: RequestRecord,
    by: Requester,
  ): AsyncGenerator<ZipEntry> {
    const digests: FileDigest[] = [];
    for await (const file of plan.files(requested)) yield digested(file, digests);
    const manifest = manifestText(plan.manifest, digests);
    yield { name: 'manifest.json', content: [manifest] };
    const sums = { manifestSha256: sha256Hex(manifest), files: digests.length };
    const record = await this.record(plan, by, 'made', sums);
    yield { name: 'record.json', content: [recordLine(record)] };
  }

  private record(
    { target, asked }: ArchivePlan,
    by: Requester,
    what: 'requested' | 'made',
    sums?: Readonly<Record<string, JsonValue>>,
  ): Promise<AuditRecord> {
    const action = actions[target.type][what === 'requested' ? 0 : 1];
    const after = asked === undefined && sums === undefined ? undefined : { ...asked, ...sums };
    const about = { actor: actorOf(by.caller), requestId: by.requestId, target, outcome: 'success' };
    return this.log.record({ action, ...about, ...(after && { after }) } as AuditEvent);
  }

  private async recordCut(cause: Error, { target, asked }: ArchivePlan, by: Requester): Promise<void> {
    const reason = cause instanceof StalledReaderError ? cause.message : 'broken_off';
    const about = { actor: actorOf(by.caller), requestId: by.requestId, target, outcome: 'failed', reason };
    const event = { action: actions[target.type][1], ...about, ...(asked && { after: asked }) };
    await this.log
      .record(event as AuditEvent)
      .catch((error: unknown) =>
        this.logger.error({ msg: 'The audit event could not be recorded', err: error }),
      );
  }
}
