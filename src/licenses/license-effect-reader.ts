import { Injectable } from '@nestjs/common';
import { licenseDelta, type LicenseDelta } from '../access/licenses/license-delta';
import type { Simulation } from '../access/simulation/simulation';
import { Yielder } from '../common/yielder';
import { LicensesReader } from './licenses-reader';
import type { LicenseReading } from './reading/license-reading';

/** What a change would do to who needs which licence. A type alias, since it is stored as JSON. */
export type LicenseEffect = Pick<LicenseReading, 'state' | 'detail'> & {
  /** Absent when nothing is known. */
  readonly delta?: LicenseDelta;
};

/** Tells, without asking Genesys, how a change would change who needs which licence. */
@Injectable()
export class LicenseEffectReader {
  constructor(private readonly licenses: LicensesReader) {}

  async of(simulation: Simulation): Promise<LicenseEffect> {
    const [before, after] = await this.licenses.atBoth(simulation);
    const { state, detail, definitionsReadAt } = after.reading;
    if (definitionsReadAt === undefined) return { state, detail };
    const facts = { before: before.facts, after: after.facts };
    return { state, detail, delta: await licenseDelta(simulation, facts, new Yielder()) };
  }
}
