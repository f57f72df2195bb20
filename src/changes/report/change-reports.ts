import type { Requester } from '../../auth/requested-by';
import type { TableFormatName } from '../../common/tables/table-formats';
import type { RulesInForce } from '../../conflicts/rules-in-force';
import { impactDocument } from '../../reports/impact/impact-document';
import type { OpenReport, ReportMaker } from '../../reports/report-maker';
import type { BaseRevisions } from '../../simulations/base-revisions';
import type { StoredChange } from '../change';
import { noSuchChange } from '../change-errors';
import type { ChangeStore } from '../storage/change-store';
import { changeImpact, type ReportedChange } from './change-impact';

/** More items than any change has. */
const ALL = 1_000_000;

/** Reports of what changes would do, or did. */
export class ChangeReports {
  constructor(
    private readonly store: Pick<ChangeStore, 'get' | 'items'>,
    private readonly bases: Pick<BaseRevisions, 'at'>,
    private readonly rules: Pick<RulesInForce, 'read'>,
    private readonly maker: ReportMaker,
  ) {}

  /** Throws NotFoundError (404), TooManyReportsError (503), or as BaseRevisions. */
  async open(id: string, format: TableFormatName, by: Requester): Promise<OpenReport> {
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    const { planSha256, status } = change;
    const about = { changeId: id, planSha256, status };
    const build = async () => impactDocument(await changeImpact(await this.reported(change)), format);
    return this.maker.open({ kind: 'impact', format, about, build }, by);
  }

  private async reported(change: StoredChange): Promise<ReportedChange> {
    const { index: base } = await this.bases.at(change.baseRevision);
    const items = await this.store.items(change.id, { limit: ALL });
    return { change, items, base, rules: await this.rules.read() };
  }
}
