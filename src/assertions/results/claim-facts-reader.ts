import { Inject, Injectable } from '@nestjs/common';
import { isAboutDrift, isAboutLicenses, type Claim } from '../../access/assertions/claim';
import type { ClaimFacts, KnownNeeds } from '../../access/assertions/claim-facts';
import type { AccessIndex } from '../../access/index/access-index';
import type { Snapshot } from '../../access/model/snapshot';
import { DriftFactsReader } from '../../drift/drift-facts-reader';
import { LicensesReader } from '../../licenses/licenses-reader';

/** Of what claims are about beside the revision; absent where none is about it. */
export interface FactVersions {
  readonly baseline?: number;
  readonly licenses?: number;
}

/** Reads what claims are evaluated on beside a revision: only what one of them is about. */
@Injectable()
export class ClaimFactsReader {
  constructor(
    @Inject(DriftFactsReader) private readonly drift: Pick<DriftFactsReader, 'version' | 'at' | 'asIf'>,
    @Inject(LicensesReader) private readonly licenses: Pick<LicensesReader, 'version' | 'at'>,
  ) {}

  /** To be read before the facts, so that results never count as those of a version that is newer than they are. */
  async versions(claims: readonly Claim[]): Promise<FactVersions> {
    return {
      ...(claims.some(isAboutDrift) && { baseline: await this.drift.version() }),
      ...(claims.some(isAboutLicenses) && { licenses: await this.licenses.version() }),
    };
  }

  /** `base` is the stored revision of which a simulated change makes the index. */
  async at(claims: readonly Claim[], index: AccessIndex, base?: Snapshot): Promise<ClaimFacts> {
    return {
      ...(claims.some(isAboutDrift) && {
        drift: await (base === undefined
          ? this.drift.at(index.revision)
          : this.drift.asIf(base, index.snapshot)),
      }),
      ...(claims.some(isAboutLicenses) && { needs: await this.needs(index) }),
    };
  }

  /** Of the revision, as far as licences are read. */
  async needs(index: AccessIndex): Promise<KnownNeeds> {
    const { reading, facts, overview } = await this.licenses.at(index);
    if (reading.definitionsReadAt === undefined)
      return { unknown: `licences are not read: ${reading.detail ?? reading.state}` };
    const { users, counts } = await overview();
    return { users, ids: new Set(counts.keys()), definitions: facts.definitions };
  }
}
