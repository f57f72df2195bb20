import type { ReviewItemDto } from '../../src/reviews/items/item.dto';
import type { ServiceGroup } from '../chaos-test/service-group';
import { REVIEWS } from './review-client';

type Wanted = 'keep' | 'take_away';

/** A decision that the service has acknowledged. */
export interface Acknowledged {
  readonly position: number;
  readonly version: number;
  readonly decision: Wanted;
}

/** Decides about items one by one and all over again, until what is wanted of each is acknowledged. */
export class Deciding {
  readonly acknowledged: Acknowledged[] = [];
  unanswered = 0;

  constructor(
    private readonly group: ServiceGroup,
    private readonly by: Readonly<Record<string, string>>,
  ) {}

  /** First the other decision, then the one that is to count. */
  async decide(items: readonly ReviewItemDto[], wanted: (item: ReviewItemDto) => Wanted): Promise<void> {
    for (const item of items) {
      const last = wanted(item);
      const version = await this.acknowledge(item, item.version, last === 'keep' ? 'take_away' : 'keep');
      await this.acknowledge(item, version, last);
    }
  }

  private async acknowledge(item: ReviewItemDto, version: number, decision: Wanted): Promise<number> {
    const url = `${REVIEWS}/${item.reviewId}/items/${item.position}`;
    for (let seen = version; ;) {
      const headers = { ...this.by, 'if-match': `"${seen}"` };
      const body = { decision, reason: 'As the test wants it.' };
      const answer = await this.group.askOnce('PUT', `${url}/decision`, headers, body);
      if (answer?.status === 200) {
        const decided = (await answer.json()) as ReviewItemDto;
        this.acknowledged.push({ position: item.position, version: decided.version, decision });
        return decided.version;
      }
      if (answer !== undefined && answer.status !== 412 && answer.status !== 503)
        throw new Error(`A decision was answered with ${answer.status}: ${await answer.text()}`);
      if (answer === undefined) this.unanswered += 1;
      // It may have been taken in before the process died: the version tells.
      seen = (await this.group.ask<ReviewItemDto>('GET', url)).version;
    }
  }
}
