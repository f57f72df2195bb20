import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { ReviewDelegationsDto } from '../../src/reviews/delegations/delegation.dto';
import type { DecidedDto } from '../../src/reviews/decisions/decision.dto';
import type { ReviewItemDto, ReviewItemPageDto } from '../../src/reviews/items/item.dto';
import { People } from '../changes/people';
import { asAdmin } from '../support/create-app';

const REVIEWS = '/api/v1/reviews';
export type Headers = Record<string, string>;
type Answered<Body> = { status: number; body: Body & { code?: string } };

/** A review of everything, of which cy is asked. */
const reviewOfAll = {
  name: 'Autumn',
  scope: {},
  stages: [{ sources: ['named'], named: [{ type: 'email', id: 'cy@example.org' }] }],
  fallback: [{ type: 'email', id: 'dee@example.org' }],
  atDeadline: 'take_away',
};

/** What callers do with access reviews. */
export class ReviewApp {
  private constructor(readonly people: People) {}

  static async start(env: Record<string, string> = {}): Promise<ReviewApp> {
    return new ReviewApp(await People.start({ CHANGES_REQUIRE_APPROVAL: 'false', ...env }));
  }

  get service() {
    return this.people.app.service;
  }

  stop(): Promise<void> {
    return this.people.stop();
  }

  async request<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    headers: Headers = {},
  ): Promise<Answered<Body>> {
    const answer = await this.service.app.inject({
      method,
      url: url.startsWith('/api/') ? url : `${REVIEWS}${url}`,
      headers: { ...asAdmin, ...headers },
      ...(payload && { payload }),
    });
    const body = answer.body === '' ? {} : answer.json<Body>();
    return { status: answer.statusCode, body: body as Body & { code?: string } };
  }

  async create(wanted: object = {}): Promise<ReviewDto> {
    const { status, body } = await this.request<ReviewDto>('POST', '', { ...reviewOfAll, ...wanted });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }

  open({ id, version }: ReviewDto, by: Headers = {}): Promise<Answered<ReviewDto>> {
    return this.request<ReviewDto>('POST', `/${id}/open`, {}, { 'if-match': `"${version}"`, ...by });
  }

  async opened(wanted: object = {}): Promise<ReviewDto> {
    const { status, body } = await this.open(await this.create(wanted));
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'open' } });
    return body;
  }

  async items(id: string, query = '', by: Headers = {}): Promise<ReviewItemDto[]> {
    const url = `/${id}/items?pageSize=500${query}`;
    const { status, body } = await this.request<ReviewItemPageDto>('GET', url, undefined, by);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.items;
  }

  /** By who holds what, such as `bob agent north`. */
  async item(id: string, which: string): Promise<ReviewItemDto> {
    const found = (await this.items(id)).find((one) => nameOf(one) === which);
    if (found === undefined) throw new Error(`No item is ${which}.`);
    return found;
  }

  decide(
    { reviewId, position, version }: ReviewItemDto,
    decision: object,
    by: Headers,
    tag = `"${version}"`,
  ): Promise<Answered<ReviewItemDto>> {
    const url = `/${reviewId}/items/${position}/decision`;
    return this.request<ReviewItemDto>('PUT', url, decision, { 'if-match': tag, ...by });
  }

  decideAll(id: string, wanted: object, by: Headers): Promise<Answered<DecidedDto>> {
    return this.request<DecidedDto>('POST', `/${id}/decisions`, wanted, by);
  }

  delegate(id: string, to: object, by: Headers, more: object = {}): Promise<Answered<ReviewDelegationsDto>> {
    const wanted = { to, reason: 'On leave.', ...more };
    return this.request<ReviewDelegationsDto>('POST', `/${id}/delegations`, wanted, by);
  }

  async close(id: string, more: object = {}, by: Headers = {}): Promise<Answered<ReviewDto>> {
    const { version } = await this.get(id);
    return this.request<ReviewDto>('POST', `/${id}/close`, more, { 'if-match': `"${version}"`, ...by });
  }

  async get(id: string): Promise<ReviewDto> {
    return (await this.request<ReviewDto>('GET', `/${id}`)).body;
  }

  /** Once it is in this state. */
  async reaches(id: string, state: string): Promise<ReviewDto> {
    for (;;) {
      const review = await this.get(id);
      if (review.state === state) return review;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export function nameOf({ subject, role, division }: ReviewItemDto): string {
  return [subject.name, role.name, division.name].join(' ');
}
