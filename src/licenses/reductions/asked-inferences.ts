import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { CLOCK, type Clock } from '../../common/clock';
import { Database } from '../../database/database';
import { LicensesNotPermittedError, LicenseSource } from '../reading/license-source';
import { unchangedSets } from '../reading/unchanged-sets';
import { LicenseStore } from '../store/license-store';

/** Has Genesys infer what sets of roles would need that no one holds yet, while someone waits. */
@Injectable()
export class AskedInferences {
  constructor(
    private readonly database: Database,
    private readonly store: LicenseStore,
    private readonly source: LicenseSource,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * By key of the set; without those of which Genesys does not tell, or whose roles changed since the revision. The answers
   * are kept. Throws what calls to Genesys throw.
   */
  async infer(
    index: AccessIndex,
    sets: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    for (const [key, roleIds] of sets) {
      const inferred = await this.ask(roleIds);
      if (inferred !== undefined) found.set(key, inferred);
    }
    const inferred = new Map([...sets].filter(([key]) => found.has(key)));
    const unchanged = await unchangedSets(this.source, index, inferred, { priority: 'interactive' });
    const kept = new Map([...found].filter(([key]) => unchanged.has(key)));
    if (kept.size > 0) await this.keep(kept);
    return kept;
  }

  private async keep(inferences: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const at = new Date(this.now()).toISOString();
    await this.database.transaction(async (tx) => {
      await this.store.addInferences(tx, inferences, at);
      await this.store.touch(tx);
    });
  }

  private async ask(roleIds: readonly string[]): Promise<readonly string[] | undefined> {
    try {
      return await this.source.infer(roleIds, { priority: 'interactive' });
    } catch (error) {
      if (error instanceof LicensesNotPermittedError) return undefined;
      throw error;
    }
  }
}
