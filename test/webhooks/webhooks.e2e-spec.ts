import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import { Database } from '../../src/database/database';
import { WebhookSender } from '../../src/webhooks/delivery/webhook-sender';
import { signatureOf } from '../../src/webhooks/signing-secret';
import type {
  WebhookDeliveryDto,
  WebhookDeliveryPageDto,
  WebhookDto,
  WebhookListDto,
  WebhookWithSecretDto,
} from '../../src/webhooks/webhook.dto';
import { ReviewApp } from '../reviews/review-app';
import { Receiver } from './receiver';

jest.setTimeout(60_000);

const PATH = '/api/v1/webhooks';
const PAST = '2020-01-01T00:00:00.000Z';

describe('Webhooks', () => {
  let app: ReviewApp;
  let receiver: Receiver;

  beforeAll(async () => {
    const env = { WEBHOOKS_KEY: 'k'.repeat(32), WEBHOOKS_PRIVATE_ADDRESSES: 'on' };
    app = await ReviewApp.start(env);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    receiver = await Receiver.start();
  });
  afterEach(async () => {
    await database().deleteFrom('webhook_delivery').execute();
    await database().deleteFrom('webhook').execute();
    await receiver.stop();
  });

  const database = () => app.service.app.get(Database).kysely;
  const send = () => app.service.app.get(WebhookSender).run();
  const wanted = () => ({ name: 'Chat', url: `http://127.0.0.1:${receiver.port}/in/s3cr3t` });

  async function create(more: object = {}): Promise<WebhookWithSecretDto> {
    const created = await app.request<WebhookWithSecretDto>('POST', PATH, { ...wanted(), ...more });
    expect(created).toMatchObject({ status: 201 });
    return created.body;
  }

  async function test(id: string): Promise<string> {
    const asked = await app.request<WebhookDeliveryDto>('POST', `${PATH}/${id}/deliveries`, {});
    expect(asked).toMatchObject({ status: 202, body: { state: 'pending', attempts: 0 } });
    return asked.body.id;
  }

  async function deliveries(id: string): Promise<WebhookDeliveryDto[]> {
    return (await app.request<WebhookDeliveryPageDto>('GET', `${PATH}/${id}/deliveries`)).body.deliveries;
  }

  const later = () => database().updateTable('webhook_delivery').set({ next_attempt_at: PAST }).execute();

  it('show their secret once, and store it sealed', async () => {
    const { secret, ...webhook } = await create();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await app.request<WebhookDto>('GET', `${PATH}/${webhook.id}`)).body).toEqual(webhook);
    expect((await app.request<WebhookListDto>('GET', PATH)).body).toEqual({ webhooks: [webhook] });
    const stored = JSON.stringify(await database().selectFrom('webhook').selectAll().execute());
    expect(stored).not.toContain(secret.slice('whsec_'.length));
    const { body } = await app.service.get<AuditEventPageDto>(`/api/v1/audit/events?target=${webhook.id}`);
    expect(body.items[0]).toMatchObject({ action: 'webhook.created' });
    expect(JSON.stringify(body)).not.toMatch(/whsec_|s3cr3t/);
  });

  it('are replaced and deleted by their ETag', async () => {
    const { id } = await create();
    const changed = { ...wanted(), enabled: false };
    expect(await app.request('PUT', `${PATH}/${id}`, changed)).toMatchObject({ status: 428 });
    const tag = { 'if-match': '"1"' };
    expect(await app.request('PUT', `${PATH}/${id}`, changed, tag)).toMatchObject({
      body: { enabled: false, version: 2 },
    });
    expect(await app.request('DELETE', `${PATH}/${id}`, undefined, tag)).toMatchObject({ status: 412 });
    const newer = { 'if-match': '"2"' };
    expect(await app.request('DELETE', `${PATH}/${id}`, undefined, newer)).toMatchObject({ status: 204 });
    expect(await app.request('GET', `${PATH}/${id}`)).toMatchObject({ status: 404 });
  });

  it('are sent messages that the secret signs', async () => {
    const { id, secret } = await create();
    const messageId = await test(id);
    await send();
    const [{ headers, body, path }] = receiver.received as [(typeof receiver.received)[0]];
    const timestamp = Number(headers['webhook-timestamp']);
    expect(path).toBe('/in/s3cr3t');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': messageId });
    expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(60);
    expect(headers['webhook-signature']).toBe(signatureOf(secret, messageId, timestamp, body));
    expect(JSON.parse(body)).toMatchObject({ type: 'webhook.test', data: { webhookId: id } });
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204 }]);
    await send();
    expect(receiver.received).toHaveLength(1);
  });

  it('are sent a message again under the same id, until it arrives', async () => {
    const { id } = await create();
    const messageId = await test(id);
    receiver.status = 503;
    await send();
    expect(await deliveries(id)).toMatchObject([
      { state: 'pending', attempts: 1, lastStatus: 503, lastError: 'status' },
    ]);
    await send();
    expect(receiver.received).toHaveLength(1);
    receiver.status = 200;
    await later();
    await send();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([messageId, messageId]);
    const [delivered] = await deliveries(id);
    expect(delivered).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(delivered).not.toHaveProperty('lastError');
  });

  it('are given up on after eight attempts', async () => {
    const { id } = await create();
    await test(id);
    receiver.status = 500;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await later();
      await send();
    }
    expect(receiver.received).toHaveLength(8);
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', attempts: 8 }]);
  });

  it('wait for no other webhook, and are sent nothing while they are off', async () => {
    const off = await create({ enabled: false });
    const dead = await create({ url: 'http://127.0.0.1:1/' });
    const alive = await create();
    for (const { id } of [off, dead, alive]) await test(id);
    await send();
    const states = [off, dead, alive].map(async ({ id }) => (await deliveries(id))[0]!);
    expect(await Promise.all(states)).toMatchObject([
      { state: 'pending', attempts: 0 },
      { state: 'pending', attempts: 1, lastError: 'unreachable' },
      { state: 'delivered' },
    ]);
  });

  it('sign with another secret once it was replaced', async () => {
    const { id, secret } = await create();
    const tag = { 'if-match': '"1"' };
    const { body } = await app.request<WebhookWithSecretDto>('POST', `${PATH}/${id}/secret`, {}, tag);
    expect(body.secret).not.toBe(secret);
    const messageId = await test(id);
    await send();
    const [message] = receiver.received;
    const timestamp = Number(message!.headers['webhook-timestamp']);
    const signed = signatureOf(body.secret, messageId, timestamp, message!.body);
    expect(message!.headers['webhook-signature']).toBe(signed);
  });

  it.each([
    ['http://127.0.0.1/#a', '/body/url'],
    ['ftp://127.0.0.1/', '/body/url'],
    ['x', '/body/url'],
    [7, '/body/url'],
  ])('refuse the URL %j', async (url, pointer) => {
    const { status, body } = await app.request('POST', PATH, { ...wanted(), url });
    const [fault] = (body as { errors?: { pointer: string }[] }).errors ?? [];
    expect([status, fault?.pointer]).toEqual([400, pointer]);
  });
});

describe('Webhooks without a key and private addresses', () => {
  it('are not made', async () => {
    const app = await ReviewApp.start();
    const url = 'https://hooks.example.org/';
    expect(await app.request('POST', PATH, { name: 'Chat', url })).toMatchObject({
      status: 409,
      body: { code: 'webhooks_off' },
    });
    expect(await app.request('POST', PATH, { name: 'Chat', url: 'https://10.0.0.1/' })).toMatchObject({
      status: 400,
    });
    await app.stop();
  });
});
