import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { ReviewDecisionsDto } from '../../src/reviews/decisions/decision.dto';
import type { ReviewFindingPageDto } from '../../src/reviews/findings/finding.dto';
import type { ReviewItemDto, ReviewItemPageDto } from '../../src/reviews/items/item.dto';
import type { ServiceGroup } from '../chaos-test/service-group';

export const REVIEWS = '/api/v1/reviews';
export const MATCHING = { 'if-match': '*' };
const POLL_MS = 100;

/** Asks about one review. */
export class ReviewClient {
  constructor(
    private readonly group: ServiceGroup,
    readonly id: string,
  ) {}

  get path(): string {
    return `${REVIEWS}/${this.id}`;
  }

  review(): Promise<ReviewDto> {
    return this.group.ask<ReviewDto>('GET', this.path);
  }

  /** All of them, page by page. */
  async items(): Promise<ReviewItemDto[]> {
    const items: ReviewItemDto[] = [];
    for (let token: string | undefined; ;) {
      const query = new URLSearchParams({ pageSize: '1000', ...(token && { pageToken: token }) });
      const url = `${this.path}/items?${query.toString()}`;
      const page = await this.group.ask<ReviewItemPageDto>('GET', url);
      items.push(...page.items);
      token = page.nextPageToken;
      if (token === undefined) return items;
    }
  }

  async decisions(position: number) {
    const url = `${this.path}/items/${position}/decisions`;
    return (await this.group.ask<ReviewDecisionsDto>('GET', url)).decisions;
  }

  /** What came back and is there still. */
  async returned() {
    const url = `${this.path}/findings?kind=returned&state=open&pageSize=200`;
    return (await this.group.ask<ReviewFindingPageDto>('GET', url)).findings;
  }

  /** Applies a change and waits for its end. */
  async apply(changeId: string): Promise<void> {
    const url = `/api/v1/changes/${changeId}`;
    const { planSha256, status } = await this.group.ask<ChangeDto>('GET', url);
    if (status === 'planned')
      await this.group.ask('POST', `${url}/apply`, `apply-${changeId}`, { planSha256 });
    for (;;) {
      const change = await this.group.ask<ChangeDto>('GET', url);
      if (change.finishedAt !== undefined) return;
      if (change.status === 'paused')
        throw new Error(`The change paused: ${JSON.stringify(change.progress)}`);
      await sleep(POLL_MS);
    }
  }
}
