import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import type { TableFormatName } from '../../tables/table-formats';
import { impactDocument } from '../../reports/impact/impact-document';
import { type OpenReport, ReportMaker } from '../../reports/making/report-maker';
import { SimulatedRevisions } from '../simulated-revisions';
import { simulationImpact } from './simulation-impact';

/** Reports of simulation results. */
@Injectable()
export class SimulationReports {
  constructor(
    @Inject(SimulatedRevisions) private readonly simulated: Pick<SimulatedRevisions, 'refer' | 'computed'>,
    private readonly maker: ReportMaker,
  ) {}

  /** Throws as SimulatedRevisions. */
  async open(id: string, format: TableFormatName, by: Requester): Promise<OpenReport> {
    const { proposalSha256 } = await this.simulated.refer(id);
    const about = { simulationId: id, proposalSha256 };
    const build = async () =>
      impactDocument(await simulationImpact(await this.simulated.computed(id)), format);
    return this.maker.open({ kind: 'impact', format, about, build }, by);
  }
}
