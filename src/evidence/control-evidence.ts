import { Injectable, Optional } from '@nestjs/common';
import type { Requester } from '../auth/requested-by';
import { NotFoundError } from '../common/errors';
import type { Period } from '../common/period';
import { trustedTime } from '../common/trusted-clock';
import { AccessReportReader } from '../reports/access-report-reader';
import { PeriodNotOverError } from '../reports/reports.errors';
import { controls, type ControlKey } from '../sealed-archives/controls';
import { SealedArchives, type OpenArchive } from '../sealed-archives/sealed-archives';
import { EvidenceFiles } from './evidence-files';

/** Archives with what speaks for a control in a period. */
@Injectable()
export class ControlEvidence {
  constructor(
    private readonly access: AccessReportReader,
    private readonly files: EvidenceFiles,
    private readonly archives: SealedArchives,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Throws NotFoundError (404), PeriodNotOverError (400), or as AccessReportReader and SealedArchives. */
  async open(key: string, period: Period, by: Requester): Promise<OpenArchive> {
    if (!isControl(key)) throw new NotFoundError('No such control. `GET /api/v1/evidence` lists them.');
    if (period.to > this.now()) throw new PeriodNotOverError();
    const snapshot = await this.access.at(period.to);
    return this.archives.open(
      {
        target: { type: 'evidence', id: key },
        asked: { from: period.from, to: period.to },
        manifest: { kind: 'control-evidence', control: key, from: period.from, to: period.to },
        files: (requested) => this.files.of({ control: key, period, snapshot, requested }),
        fileName: `rolecall-evidence-${key}.zip`,
      },
      by,
    );
  }
}

function isControl(key: string): key is ControlKey {
  return Object.hasOwn(controls, key);
}
