import { Injectable } from '@nestjs/common';
import { hourlyExclusions, type HourlyExclusions } from '../../access/licenses/hourly-exclusions';
import type { AccessIndex } from '../../access/index/access-index';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { ExclusionList, type PublishedExclusions } from './exclusion-list';

/** Whom the list excludes, and the list. */
export interface EvaluatedEligibility extends HourlyExclusions {
  readonly list: PublishedExclusions;
}

/** Evaluates who is excluded from hourly interacting licensing, once for each revision. */
@Injectable()
export class HourlyEligibility {
  private readonly evaluated = oncePerIndex((index) => this.evaluate(index));

  constructor(private readonly exclusions: ExclusionList) {}

  /** Undefined without a list: then nothing can be said about anyone. */
  of(index: AccessIndex): Promise<EvaluatedEligibility | undefined> {
    return this.evaluated(index);
  }

  private async evaluate(index: AccessIndex): Promise<EvaluatedEligibility | undefined> {
    const { published: list } = this.exclusions;
    return list && { ...(await hourlyExclusions(index, list.permissions)), list };
  }
}
