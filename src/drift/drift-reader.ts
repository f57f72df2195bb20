import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { changesBetween } from '../revisions/history/reading/changes-between';
import type { Acceptance, Baseline } from './baseline/baseline';
import { BaselineStore } from './baseline/baseline-store';
import { compareItems, MAX_DRIFT_ITEMS, toDriftItem, type Drift } from './items/drift-item';
import { findDrift } from './items/find-drift';
import { TooMuchDriftError } from './drift.errors';

interface Known {
  readonly version: number;
  readonly revision: number;
  readonly drift: Promise<Drift | undefined>;
}

/** Finds what differs from the baseline. The last result is kept: lists, metrics and assertions ask for the same. */
@Injectable()
export class DriftReader {
  private known?: Known;

  constructor(
    private readonly database: Database,
    private readonly store: BaselineStore,
  ) {}

  /** Differs whenever the baseline or what was accepted is another. */
  version(): Promise<number> {
    return this.store.version();
  }

  /** Undefined while none is approved. */
  baseline(): Promise<Baseline | undefined> {
    return this.store.get();
  }

  /**
   * What differs at a stored revision. Undefined without a baseline, and for a revision from before it. Throws
   * TooMuchDriftError (409).
   */
  async at(revision: number): Promise<Drift | undefined> {
    const baseline = await this.store.get();
    if (baseline === undefined || baseline.revision > revision) return undefined;
    const { version } = baseline;
    if (this.known?.version === version && this.known.revision === revision) return this.known.drift;
    const drift = this.find(revision);
    this.known = { version, revision, drift };
    const forget = () => (this.known = this.known?.drift === drift ? undefined : this.known);
    drift.then((found) => found?.baseline.version === version || forget(), forget);
    return drift;
  }

  private async find(revision: number): Promise<Drift | undefined> {
    const expected = await this.expectations();
    if (expected === undefined || expected.baseline.revision > revision) return undefined;
    const { baseline, accepted } = expected;
    const limit = MAX_DRIFT_ITEMS + accepted.length;
    const changes = await changesBetween(this.database.kysely, baseline.revision, revision, limit);
    if (changes === undefined) throw new TooMuchDriftError(MAX_DRIFT_ITEMS);
    const items = findDrift(changes, accepted).map(toDriftItem);
    if (items.length > MAX_DRIFT_ITEMS) throw new TooMuchDriftError(MAX_DRIFT_ITEMS);
    return { baseline, revision, items: items.sort(compareItems) };
  }

  /** The baseline together with what was accepted of it: read again where it changed in between. */
  private async expectations(): Promise<{ baseline: Baseline; accepted: readonly Acceptance[] } | undefined> {
    for (;;) {
      const baseline = await this.store.get();
      if (baseline === undefined) return undefined;
      const accepted = await this.store.acceptances();
      if ((await this.store.version()) === baseline.version) return { baseline, accepted };
    }
  }
}
