import { Inject, Injectable } from '@nestjs/common';
import type { Simulation } from '../../access/simulation/simulation';
import type { Requester } from '../../auth/requested-by';
import type { TableFormatName } from '../../tables/table-formats';
import { EnabledRulesReader } from '../../conflicts/enabled-rules-reader';
import { LicenseEffectReader } from '../../licenses/license-effect-reader';
import { impactDocument } from '../../reports/impact/impact-document';
import { type OpenReport, ReportMaker } from '../../reports/making/report-maker';
import { BaseRevisions } from '../../simulations/base-revisions';
import { ChangeNames } from '../api/change-names';
import type { StoredChange } from '../change';
import { countedWarnings } from '../change-warnings';
import { noSuchChange } from '../changes.errors';
import { ChangeStore } from '../storage/change-store';
import { changeImpact, type ReportedChange } from './change-impact';

/** More items than any change has. */
const ALL = 1_000_000;

/** Reports of what changes would do, or did. */
@Injectable()
export class ChangeReports {
  constructor(
    @Inject(ChangeStore) private readonly store: Pick<ChangeStore, 'get' | 'items' | 'progress'>,
    @Inject(BaseRevisions) private readonly bases: Pick<BaseRevisions, 'at'>,
    @Inject(EnabledRulesReader) private readonly rules: Pick<EnabledRulesReader, 'read'>,
    private readonly maker: ReportMaker,
    @Inject(LicenseEffectReader) private readonly licenses: Pick<LicenseEffectReader, 'of'>,
    @Inject(ChangeNames) private readonly names: Pick<ChangeNames, 'ofAuthors'>,
  ) {}

  /** Throws NotFoundError (404), or as BaseRevisions. */
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
    const warnings = countedWarnings(change, await this.store.progress(change.id));
    const names = await this.names.ofAuthors([change]);
    const licensesOf = (simulation: Simulation) => this.licenses.of(simulation);
    return { change, items, base, rules: await this.rules.read(), licensesOf, warnings, names };
  }
}
