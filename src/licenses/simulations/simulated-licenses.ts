import { Injectable } from '@nestjs/common';
import { licenseDelta, roleSetsAfter } from '../../access/licenses/license-delta';
import type { Simulation } from '../../access/simulation/simulation';
import { Yielder } from '../../common/yielder';
import { toLicenseChangeDto } from '../../proposals/license-effect-mapping';
import { SimulatedRevisions } from '../../simulations/simulated-revisions';
import { licensesAnsweredFrom } from '../api/license-mapping';
import { LicensesReader, type KnownLicenses } from '../licenses-reader';
import { AskedInferences } from '../reductions/asked-inferences';
import type { SimulatedLicensesDto } from './simulated-licenses.dto';

/** So often Genesys is asked for one simulation. */
const MAX_CALLS = 20;

/** Tells how a simulated change would change who needs which licence. */
@Injectable()
export class SimulatedLicenses {
  constructor(
    private readonly simulated: SimulatedRevisions,
    private readonly licenses: LicensesReader,
    private readonly inferences: AskedInferences,
  ) {}

  /** Throws as SimulatedRevisions, and what a call to Genesys throws. */
  async compare(simulationId: string): Promise<SimulatedLicensesDto> {
    const { base, simulation } = await this.simulated.computed(simulationId);
    const before = await this.licenses.at(simulation.before);
    const callCount = await this.ask(simulation, before);
    const [known, after] = await this.licenses.atBoth(simulation);
    const facts = { before: known.facts, after: after.facts };
    const { changes, estimatedUsers, notKnown } = await licenseDelta(simulation, facts, new Yielder());
    return {
      changes: changes.map(toLicenseChangeDto),
      estimatedUserCount: estimatedUsers,
      notKnownUserCount: notKnown,
      callCount,
      ...licensesAnsweredFrom({ published: base.published, reading: after.reading }),
    };
  }

  /** Genesys knows roles as they are: sets with a role that would be edited cannot be inferred before. */
  private async ask({ before, after, ...rest }: Simulation, now: KnownLicenses): Promise<number> {
    const { reading, facts, keyOf } = await this.licenses.at(after);
    if (reading.definitionsReadAt === undefined) return 0;
    const isEdited = (id: string) => keyOf([id]) !== now.keyOf([id]);
    const asked = new Map<string, readonly string[]>();
    for (const roleIds of await roleSetsAfter({ before, after, ...rest }, new Yielder())) {
      const key = keyOf(roleIds);
      if (key === undefined || facts.inferred(roleIds) !== undefined || roleIds.some(isEdited)) continue;
      if (asked.size === MAX_CALLS) break;
      asked.set(key, roleIds);
    }
    await this.inferences.infer(after, asked);
    return asked.size;
  }
}
