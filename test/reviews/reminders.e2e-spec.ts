import { Database } from '../../src/database/database';
import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { ReviewRemindersDto } from '../../src/reviews/reminders/reminder.dto';
import { ReviewReminders } from '../../src/reviews/reminders/review-reminders';
import type { WebhookWithSecretDto } from '../../src/webhooks/webhook.dto';
import { ReviewApp, type Headers } from './review-app';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

describe('Reminders of access reviews', () => {
  let app: ReviewApp;
  let cy: Headers;
  let eve: Headers;
  let webhookId: string;

  beforeAll(async () => {
    const env = { WEBHOOKS_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://access.example.org' };
    app = await ReviewApp.start(env);
    cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
    eve = await app.people.jwt('eve@idp', { email: 'eve@example.org' });
    const wanted = { name: 'Chat', url: 'https://hooks.example.org/' };
    webhookId = (await app.request<WebhookWithSecretDto>('POST', '/api/v1/webhooks', wanted)).body.id;
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await database().updateTable('review_campaign').set({ state: 'cancelled' }).execute();
    await database().deleteFrom('webhook_delivery').execute();
  });

  const database = () => app.service.app.get(Database).kysely;
  const look = () => app.service.app.get(ReviewReminders).run();

  async function remindersOf(by: Headers) {
    return (await app.request<ReviewRemindersDto>('GET', '/reminders', undefined, by)).body.reminders;
  }

  async function told() {
    const rows = await database().selectFrom('webhook_delivery').selectAll().orderBy('id').execute();
    return rows.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
  }

  async function endsIn(id: string, days: number): Promise<string> {
    const deadline_at = new Date(Date.now() + days * DAY_MS).toISOString();
    await database().updateTable('review_campaign').set({ deadline_at }).where('id', '=', id).execute();
    return deadline_at;
  }

  it('show a reviewer what waits for them, the nearest deadline first', async () => {
    const far = await app.opened({ scope: { userIds: ['bob'] } });
    const near = await app.opened({ scope: { roleIds: ['editor'] }, name: 'Editors' });
    const deadlineAt = await endsIn(near.id, 6.5);
    expect(await remindersOf(cy)).toMatchObject([
      { reviewId: near.id, name: 'Editors', openItems: 1, near: true, escalated: false, deadlineAt },
      { reviewId: far.id, openItems: 2, near: false },
    ]);
    expect(await remindersOf(eve)).toEqual([]);
    await app.decide((await app.items(near.id))[0]!, { decision: 'keep' }, cy);
    expect((await remindersOf(cy)).map(({ reviewId }) => reviewId)).toEqual([far.id]);
  });

  it('tell the webhook of a review when it was opened and near its deadline, once each', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] }, webhookId, reminderDays: [7] });
    await Promise.all([look(), look()]);
    await look();
    expect(await told()).toEqual([
      {
        type: 'review.opened',
        timestamp: expect.any(String) as string,
        data: {
          reviewId: id,
          deadlineAt: (await app.get(id)).deadlineAt,
          daysLeft: 30,
          items: 2,
          openItems: 2,
          links: {
            api: `https://access.example.org/api/v1/reviews/${id}`,
            console: `https://access.example.org/console/reviews/${id}`,
          },
        },
      },
    ]);
    await database().updateTable('review_campaign').set({ opened_at: '2020-01-01T00:00:00.000Z' }).execute();
    await endsIn(id, 6.5);
    await look();
    await look();
    expect(await told()).toMatchObject([
      {},
      { type: 'review.reminder', data: { daysLeft: 7, openItems: 2 } },
    ]);
  });

  it('say nothing of reviews without a webhook, of drafts and of what is decided', async () => {
    await app.opened({ scope: { userIds: ['bob'] } });
    await app.create({ webhookId });
    const { id } = await app.opened({ scope: { roleIds: ['editor'] }, webhookId });
    await app.decide((await app.items(id))[0]!, { decision: 'keep' }, cy);
    await look();
    expect(await told()).toEqual([]);
  });

  it.each([
    [{ webhookId: 'none' }, '/body/webhookId'],
    [{ reminderDays: [0] }, '/body/reminderDays'],
    [{ reminderDays: [1, 1] }, '/body/reminderDays'],
  ])('refuse %j', async (more, pointer) => {
    const review = { name: 'x', scope: {}, atDeadline: 'take_away' };
    const stages = [{ sources: ['manager'] }];
    const fallback = [{ type: 'email', id: 'dee@example.org' }];
    const answer = await app.request<ReviewDto>('POST', '', { ...review, stages, fallback, ...more });
    const [fault] = (answer.body as { errors?: { pointer: string }[] }).errors ?? [];
    expect([answer.status, fault?.pointer]).toEqual([400, pointer]);
  });
});
