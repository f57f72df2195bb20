import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { distinctHints, type Hint } from './hint';
import { HintBatch, type HintReading } from './hint-batch';

/** Reads of what contradicts, so that it does not hold up the rest. */
const ATTEMPTS = 3;

/** Reads again what hints name: all of it as of one moment. */
@Injectable()
export class HintReader {
  constructor(@Inject(GenesysGateways) private readonly gateways: GenesysGateways) {}

  /**
   * `index` is what is known. Where that turns out to be wrong for holders of a role that includes more now, they are
   * read as well. Throws what the gateways throw.
   */
  async read(hints: readonly Hint[], index: AccessIndex, signal: AbortSignal): Promise<HintReading> {
    let wanted = distinctHints(hints);
    let calls = 0;
    for (let attempt = 1; ; attempt++) {
      const batch = new HintBatch(this.gateways, index, signal);
      const reading = await batch.read(wanted);
      calls += reading.calls;
      if (reading.contradicted.length === 0 || attempt === ATTEMPTS) return { ...reading, calls };
      wanted = distinctHints([...wanted, ...reading.contradicted]);
    }
  }
}
