import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { recordLine, sha256Hex } from '../../audit/record-hash';
import type { Requester } from '../../auth/requested-by';
import { HttpSettings } from '../../config/settings';
import { StalledReaderError, streamFor } from '../../tables/stream-for';
import { writeZip, type ZipEntry } from '../../tables/xlsx/write-zip';
import type { Campaign } from '../review';
import { ReviewStateError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore, type ItemCount } from '../storage/item-store';
import { EvidenceFiles } from './evidence-files';
import { digested, manifestText, type FileDigest } from './manifest';

export interface EvidenceArchive {
  readonly stream: Readable;
  readonly fileName: string;
}

/** Archives that prove closed reviews. The last file of each is the record of the audit log that seals the others. */
@Injectable()
export class ReviewEvidence {
  private readonly logger = new Logger(ReviewEvidence.name);

  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly files: EvidenceFiles,
    private readonly log: AuditLog,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
  ) {}

  /**
   * The archive is made as fast as it is read, in constant memory; destroying the stream ends that. Throws NotFoundError
   * (404), ReviewStateError (409), and what the log throws.
   */
  async open(id: string, by: Requester): Promise<EvidenceArchive> {
    const campaign = await this.store.get(id);
    if (campaign.state !== 'closed') throw new ReviewStateError(campaign.state, 'exported as evidence');
    await this.record('review.evidence_requested', id, by);
    const stream = streamFor(writeZip(this.sealed(campaign, by)), this.settings.exportReaderTimeoutMs);
    stream.once('error', (error) => void this.recordCut(error, id, by));
    return { stream, fileName: `rolecall-review-${id}.zip` };
  }

  private async *sealed(campaign: Campaign, by: Requester): AsyncGenerator<ZipEntry> {
    const { id } = campaign;
    const counts = await this.items.counts(id);
    requireAll(campaign, counts);
    const digests: FileDigest[] = [];
    for await (const file of this.files.of(campaign, counts)) yield digested(file, digests);
    await this.requireUnchanged(campaign, counts);
    const manifest = manifestText(id, digests);
    yield { name: 'manifest.json', content: [manifest] };
    const after = { manifestSha256: sha256Hex(manifest), files: digests.length };
    const record = await this.record('review.evidence_made', id, by, after);
    yield { name: 'record.json', content: [recordLine(record)] };
  }

  /** What came back while the archive was made would be in some of its files and not in others. */
  private async requireUnchanged(campaign: Campaign, counts: readonly ItemCount[]): Promise<void> {
    const now = [await this.store.get(campaign.id), await this.items.counts(campaign.id)];
    if (JSON.stringify(now) !== JSON.stringify([campaign, counts]))
      throw new Error('The review changed while its evidence was made.');
  }

  private record(
    action: 'review.evidence_requested' | 'review.evidence_made',
    id: string,
    { caller, requestId }: Requester,
    after?: { readonly manifestSha256: string; readonly files: number },
  ) {
    const about = { actor: actorOf(caller), requestId, target: { type: 'review', id } } as const;
    if (action === 'review.evidence_requested')
      return this.log.record({ action, ...about, outcome: 'success' });
    return this.log.record({ action, ...about, outcome: 'success', after });
  }

  private async recordCut(cause: Error, id: string, { caller, requestId }: Requester): Promise<void> {
    const reason = cause instanceof StalledReaderError ? cause.message : 'broken_off';
    const about = { actor: actorOf(caller), requestId, target: { type: 'review', id } } as const;
    await this.log
      .record({ action: 'review.evidence_made', ...about, outcome: 'failed', reason })
      .catch((error: unknown) =>
        this.logger.error({ msg: 'The audit event could not be recorded', err: error }),
      );
  }
}

function requireAll({ itemCount }: Campaign, counts: readonly ItemCount[]): void {
  const found = counts.reduce((total, { count }) => total + count, 0);
  if (found !== itemCount) throw new Error(`The review has ${found} items and not ${itemCount}.`);
}
