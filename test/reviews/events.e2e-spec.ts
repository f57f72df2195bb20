import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../src/database/database';
import { EventMark } from '../../src/reviews/events/event-mark';
import { DueReviews } from '../../src/reviews/occasions/due-reviews';
import type { ReviewOccasionPageDto, ReviewTemplateDto } from '../../src/reviews/templates/template.dto';
import { nameOf, ReviewApp } from './review-app';

jest.setTimeout(90_000);

const TEMPLATES = '/api/v1/review-templates';
const wanted = {
  name: 'Movers',
  rationale: 'PCI DSS 7.2.5.1.',
  owner: 'Security',
  review: {
    scope: { subjectTypes: ['user'] },
    stages: [{ sources: ['named'], named: [{ type: 'email', id: 'cy@example.org' }] }],
    fallback: [{ type: 'email', id: 'dee@example.org' }],
    atDeadline: 'leave_open',
  },
};

describe('Events that call for access reviews', () => {
  let app: ReviewApp;
  let id: string;

  beforeAll(async () => {
    app = await ReviewApp.start();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    const events = ['became_powerful', 'exception_ended'];
    id = (await app.request<ReviewTemplateDto>('POST', TEMPLATES, { ...wanted, events })).body.id;
    await look();
  });
  afterEach(async () => {
    await database().deleteFrom('review_template').execute();
    await look();
  });

  const database = () => app.service.app.get(Database).kysely;
  const look = () => app.service.app.get(DueReviews).run();
  const granted = { subjectId: 'bob', roleId: 'boss', divisionId: '*' };
  const grant = () => app.service.simulator.change({ op: 'grant', subjectType: 'PC_USER', ...granted });
  const revoke = () => app.service.simulator.change({ op: 'revoke', ...granted });

  async function occasions() {
    return (await app.request<ReviewOccasionPageDto>('GET', `${TEMPLATES}/${id}/occasions`)).body.occasions;
  }

  it('open one of the person who became powerful, once', async () => {
    expect(await occasions()).toEqual([]);
    await grant();
    await app.service.sync();
    await Promise.all([look(), look()]);
    await look();
    const [occasion, ...others] = await occasions();
    expect(others).toEqual([]);
    expect(occasion).toMatchObject({ kind: 'event', event: 'became_powerful', state: 'done' });
    const review = await app.get(occasion!.reviewId);
    expect(review).toMatchObject({ state: 'open', origin: 'event', scope: { userIds: ['bob'] } });
    const asked = (await app.items(review.id)).map(nameOf);
    expect(asked.every((one) => one.startsWith('bob ') || one.startsWith('team '))).toBe(true);
    expect(asked.some((one) => one.startsWith('bob boss'))).toBe(true);
    await revoke();
    await app.service.sync();
    await look();
    expect(await occasions()).toHaveLength(1);
  });

  it('are found after a restart, from the revision that was looked at last', async () => {
    const mark = app.service.app.get(EventMark);
    const before = (await mark.get())!;
    await grant();
    await app.service.sync();
    await look();
    const { reviewId } = (await occasions())[0]!;
    // As if the instance had been lost before it moved the mark: the same event has the same review.
    await mark.set(before);
    await look();
    expect((await occasions()).map((one) => one.reviewId)).toEqual([reviewId]);
    await revoke();
    await app.service.sync();
  });

  it('open one of the person whose exception has ended', async () => {
    const mark = app.service.app.get(EventMark);
    const findingId = uuidv7();
    await database().insertInto('conflict_finding').values(finding(findingId)).execute();
    const exception = { owner: 'Ops', reason: 'x', compensating_control: 'y', created_at: ago(9) };
    await database()
      .insertInto('conflict_exception')
      .values({
        id: uuidv7(),
        finding_id: findingId,
        ...exception,
        expires_at: ago(1),
        created_by_type: 'api_key',
        created_by_id: 'bootstrap',
        ended_at: null,
      })
      .execute();
    await look();
    expect(await occasions()).toEqual([]);
    await mark.set({ ...(await mark.get())!, lookedAt: ago(2) });
    await look();
    await look();
    expect(await occasions()).toMatchObject([{ event: 'exception_ended', state: 'done' }]);
    await database().deleteFrom('conflict_exception').execute();
    await database().deleteFrom('conflict_finding').where('id', '=', findingId).execute();
  });
});

function ago(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

function finding(id: string) {
  const subject = { subject_type: 'user', subject_id: 'bob' };
  const rule = { rule_id: 'rule', rule_name: 'Rule', severity: 'high' };
  const seen = { first_seen: ago(9), first_revision: 1, resolved_at: null, resolved_revision: null };
  return { id, ...rule, ...subject, ...seen, state: 'open', content: '{}', reopened_at: null };
}
