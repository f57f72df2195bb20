import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { DecidedDto } from '../../src/reviews/decisions/decision.dto';
import type { ReviewItemPageDto } from '../../src/reviews/items/item.dto';
import { postgresPlace } from '../audit/bench-places';
import type { Bar } from '../bar';
import { LargeOrganization } from '../expensive/large-organization';
import { median } from '../matrix/measure';
import { reviewBars, type Cost, type ReviewFigures } from './review-bars';
import { roleOf, rolesOf } from './review-sizes';

const ITEMS = 100_000;
const DECIDED = 1_000;
const MAX_AT_ONCE = 10_000;
const PAGES = 40;
const MATCHING = { 'if-match': '*' };
const REVIEWS = '/api/v1/reviews';

/** A review of 100,000 items in an organisation of 100,000 users, on each database that is there. */
export async function benchReviews(): Promise<Bar[]> {
  const bars = reviewBars('SQLite', await measured());
  const place = await postgresPlace();
  if (place === undefined) return bars;
  try {
    return [...bars, ...reviewBars(place.name, await measured(place.settings.url))];
  } finally {
    await place.remove();
  }
}

async function measured(databaseUrl?: string): Promise<ReviewFigures> {
  const large = await LargeOrganization.start('100k', databaseUrl);
  try {
    return await new ReviewBench(large).run();
  } finally {
    await large.end();
  }
}

class ReviewBench {
  constructor(private readonly large: LargeOrganization) {}

  async run(): Promise<ReviewFigures> {
    const { id: keyId, key } = await this.large.newCaller('reviewer');
    const by = { authorization: `Bearer ${key}` };
    const earlier = await this.draft(keyId);
    const opened = await this.costOf(() => this.open(earlier.id));
    const { progress } = await this.large.ask<ReviewDto>('GET', `${REVIEWS}/${earlier.id}`);
    const pages = await this.pagesOf(earlier.id, by);
    const decided = await this.costOf(() => this.decide(earlier.id, by));
    await this.keepRest(earlier.id, by);
    await this.large.ask('POST', `${REVIEWS}/${earlier.id}/close`, { includeUndecided: true }, MATCHING);
    const next = await this.draft(keyId, earlier.id);
    const reopened = await this.costOf(() => this.open(next.id));
    return {
      items: progress.total,
      opened,
      pages,
      decided,
      reopened,
      laterPages: await this.pagesOf(next.id, by),
    };
  }

  private draft(keyId: string, changedSince?: string): Promise<ReviewDto> {
    const reviewers = [{ type: 'api_key', id: keyId }];
    return this.large.ask('POST', REVIEWS, {
      name: 'Measured',
      scope: { roleIds: rolesOf(this.large.org, ITEMS) },
      stages: [{ sources: ['group_owner', 'named'], named: reviewers }],
      fallback: reviewers,
      atDeadline: 'leave_open',
      ...(changedSince && { changedSince }),
    });
  }

  private open(id: string): Promise<ReviewDto> {
    return this.large.ask('POST', `${REVIEWS}/${id}/open`, {}, MATCHING);
  }

  /** One page after the other, as the console asks for them. */
  private async pagesOf(id: string, by: Record<string, string>): Promise<Cost> {
    const times: number[] = [];
    const before = await this.large.cpuSeconds();
    let token: string | undefined;
    for (let page = 0; page < PAGES; page++) {
      const query = new URLSearchParams({
        mine: 'true',
        pageSize: '100',
        ...(token && { pageToken: token }),
      });
      const start = performance.now();
      const url = `${REVIEWS}/${id}/items?${query.toString()}`;
      const { nextPageToken } = await this.large.ask<ReviewItemPageDto>('GET', url, undefined, by);
      times.push(performance.now() - start);
      token = nextPageToken;
    }
    const cpuMs = (1_000 * ((await this.large.cpuSeconds()) - before)) / PAGES;
    return { wallMs: median(times), cpuMs };
  }

  /** Everyone who holds one role: about a thousand. */
  private decide(id: string, by: Record<string, string>): Promise<number | undefined> {
    const roleId = roleOf(this.large.org, rolesOf(this.large.org, ITEMS), DECIDED);
    return this.decideAll(id, by, { roleId });
  }

  /** At most 10,000 are decided about at once. */
  private async keepRest(id: string, by: Record<string, string>): Promise<void> {
    for (const roleId of rolesOf(this.large.org, ITEMS))
      if ((await this.decideAll(id, by, { roleId })) === undefined)
        for (const divisionId of ['*', ...this.large.org.divisions.keys()])
          await this.decideAll(id, by, { roleId, divisionId });
  }

  /** How many; undefined where there are too many. */
  private async decideAll(
    id: string,
    by: Record<string, string>,
    filter: object,
  ): Promise<number | undefined> {
    const query = new URLSearchParams({ ...filter, mine: 'true', state: 'open', pageSize: '1' });
    const url = `${REVIEWS}/${id}/items?${query.toString()}`;
    const { total } = await this.large.ask<ReviewItemPageDto>('GET', url, undefined, by);
    if (total === 0) return 0;
    if (total > MAX_AT_ONCE) return undefined;
    const wanted = { filter, decision: 'keep', expectedCount: total };
    const decided = await this.large.ask<DecidedDto>('POST', `${REVIEWS}/${id}/decisions`, wanted, by);
    return decided.decidedCount;
  }

  private async costOf(work: () => Promise<unknown>): Promise<Cost> {
    const [cpu, start] = [await this.large.cpuSeconds(), performance.now()];
    const result = await work();
    const wallMs = performance.now() - start;
    const cpuMs = 1_000 * ((await this.large.cpuSeconds()) - cpu);
    return { wallMs, cpuMs, ...(typeof result === 'number' && { count: result }) };
  }
}
