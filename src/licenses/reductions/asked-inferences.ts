import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { Database } from '../../database/database';
import { LicensesNotPermittedError, LicenseSource } from '../reading/license-source';
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

  /** Undefined when Genesys does not tell. The answer is kept. Throws what the call to Genesys throws. */
  async infer(key: string, roleIds: readonly string[]): Promise<readonly string[] | undefined> {
    const inferred = await this.ask(roleIds);
    if (inferred === undefined) return undefined;
    const at = new Date(this.now()).toISOString();
    await this.database.transaction(async (tx) => {
      await this.store.addInferences(tx, new Map([[key, inferred]]), at);
      await this.store.touch(tx);
    });
    return inferred;
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
