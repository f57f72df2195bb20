import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { service, type Schemas } from '../api/client';
import { Webhooks } from './webhooks';

const author = { type: 'api_key', id: 'bootstrap' } as const;
const hook: Schemas['WebhookDto'] = {
  id: 'w1',
  version: 3,
  name: 'Desk',
  url: 'https://desk.example.org/hook',
  enabled: true,
  createdAt: '2026-03-01T00:00:00.000Z',
  createdBy: author,
  updatedAt: '2026-03-01T00:00:00.000Z',
  updatedBy: author,
};
const failed: Schemas['WebhookDeliveryDto'] = {
  state: 'failed',
  lastError: 'status',
  lastStatus: 503,
  id: 'd1',
  type: 'review.reminder',
  attempts: 8,
  createdAt: '2026-03-02T00:00:00.000Z',
};
const response = { status: 200, headers: new Map() };
const answers = (data: object) => ({ data, response });
const refusal = {
  error: { status: 400, code: 'webhook_url', traceId: 't1', detail: 'The host leads to a private address.' },
  response,
};

/** What jsdom lacks, and Mantine asks for: whether the device prefers dark. */
beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
  Object.assign(HTMLDialogElement.prototype, { showModal: jest.fn(), close: jest.fn() });
});

let post: jest.SpyInstance;
let put: jest.SpyInstance;
let remove: jest.SpyInstance;

beforeEach(() => {
  jest
    .spyOn(service, 'GET')
    .mockImplementation((path) =>
      Promise.resolve(
        answers(path === '/api/v1/webhooks' ? { webhooks: [hook] } : { deliveries: [failed] }) as never,
      ),
    );
  post = jest.spyOn(service, 'POST').mockResolvedValue(answers({ ...hook, secret: 'whsec_new' }));
  put = jest.spyOn(service, 'PUT').mockResolvedValue(answers(hook) as never);
  remove = jest.spyOn(service, 'DELETE').mockResolvedValue(answers({}));
});

afterEach(() => jest.restoreAllMocks());

function show() {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <Webhooks />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const write = (form: string, label: RegExp, value: string) =>
  fireEvent.change(within(screen.getByRole('form', { name: form })).getByLabelText(label), {
    target: { value },
  });
const confirm = (name: string) => {
  const dialog = screen.getByRole('dialog', { hidden: true });
  fireEvent.click(within(dialog).getByRole('button', { name, hidden: true }));
};
const ofHook = { params: { path: { id: 'w1' }, header: { 'If-Match': '"3"' } } };

describe('Webhooks', () => {
  it('are created, and show their secret once', async () => {
    show();
    await press('Create a webhook');
    write('Create a webhook', /^Name/, ' Desk ');
    write('Create a webhook', /^Address/, 'https://desk.example.org/hook');
    await press('Create it');
    expect(await screen.findByText('whsec_new')).toBeDefined();
    const body = { name: 'Desk', url: 'https://desk.example.org/hook', enabled: true };
    expect(post).toHaveBeenCalledWith('/api/v1/webhooks', expect.objectContaining({ body }));
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('that are refused keep what was written, and say why', async () => {
    post.mockResolvedValue(refusal);
    show();
    await press('Create a webhook');
    write('Create a webhook', /^Name/, 'Desk');
    write('Create a webhook', /^Address/, 'https://10.0.0.1/');
    await press('Create it');
    expect(await screen.findByText('The host leads to a private address.')).toBeDefined();
    expect(screen.getByDisplayValue('https://10.0.0.1/')).toBeDefined();
  });

  it('are changed only as they were seen', async () => {
    show();
    await press('Edit the webhook Desk');
    fireEvent.click(screen.getByLabelText('Messages are sent'));
    await press('Save');
    await screen.findByRole('button', { name: 'Edit the webhook Desk', expanded: false });
    const body = { name: 'Desk', url: hook.url, enabled: false };
    expect(put).toHaveBeenCalledWith('/api/v1/webhooks/{id}', expect.objectContaining({ ...ofHook, body }));
  });

  it('get another secret after a question', async () => {
    show();
    await press('Replace the secret of Desk');
    expect(post).not.toHaveBeenCalled();
    confirm('Replace the secret');
    expect(await screen.findByText('whsec_new')).toBeDefined();
    expect(post).toHaveBeenCalledWith('/api/v1/webhooks/{id}/secret', expect.objectContaining(ofHook));
  });

  it('are deleted after a question', async () => {
    show();
    await press('Delete the webhook Desk');
    confirm('Delete');
    await screen.findByText('Desk');
    expect(remove).toHaveBeenCalledWith('/api/v1/webhooks/{id}', expect.objectContaining(ofHook));
  });

  it('say what came of messages, and send one as a test', async () => {
    show();
    await press('Messages for Desk');
    const item = await screen.findByText(/review.reminder/);
    expect(item.textContent).toContain(
      'review.reminder, given up, 8 attempts, it answered with a failure, 503',
    );
    await press('Send a test message');
    await screen.findByText(/review.reminder/);
    expect(post).toHaveBeenCalledWith(
      '/api/v1/webhooks/{id}/deliveries',
      expect.objectContaining({ params: { path: { id: 'w1' } } }),
    );
  });
});
