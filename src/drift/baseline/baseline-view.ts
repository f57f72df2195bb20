import { Injectable } from '@nestjs/common';
import { toAuthorDto } from '../../definitions/definition-mapping';
import { RevisionReader } from '../../revisions/history/reading/revision-reader';
import type { Baseline } from './baseline';
import { BaselineStore } from './baseline-store';
import type { BaselineDto } from './baseline.dto';

/** The baseline as the API shows it. */
@Injectable()
export class BaselineView {
  constructor(
    private readonly store: BaselineStore,
    private readonly revisions: RevisionReader,
  ) {}

  async of({ version, revision, reason, approvedAt, approvedBy }: Baseline): Promise<BaselineDto> {
    return {
      version,
      revision,
      asOf: (await this.revisions.get(revision)).asOf,
      approvedAt,
      approvedBy: toAuthorDto(approvedBy),
      reason,
      acceptedCount: await this.store.countAccepted(),
    };
  }
}
