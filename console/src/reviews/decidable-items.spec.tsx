import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { service, type Schemas } from '../api/client';
import { MeContext, type Me } from '../session/use-me';
import { DecidableItems } from './decidable-items';

type Item = Schemas['ReviewItemDto'];

const item = (position: number, name: string, roleId = 'r1') =>
  ({
    position,
    version: position + 6,
    state: 'open',
    subject: { type: 'user', id: name, name, state: 'active' },
    role: { id: roleId, name: `Role ${roleId}` },
    division: { id: '*', name: 'All divisions' },
    dataCategories: [],
    brokenRules: [],
    earlier: [],
    groupPeers: [],
  }) as unknown as Item;
const items = [item(1, 'Ada'), item(2, 'Bob'), item(3, 'Cy', 'r2')];
const me = { permissions: ['reviews:read', 'reviews:decide'] } as unknown as Me;

/** What jsdom lacks, and Mantine asks for: whether the device prefers dark. */
beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

let put: jest.SpyInstance;
let post: jest.SpyInstance;

beforeEach(() => {
  put = jest.spyOn(service, 'PUT').mockResolvedValue({ data: {} } as never);
  post = jest.spyOn(service, 'POST').mockResolvedValue({ data: { decidedCount: 2 } });
});

afterEach(() => jest.restoreAllMocks());

function show(review: Partial<Schemas['ReviewDto']> = {}) {
  const client = new QueryClient();
  const readAgain = jest.spyOn(client, 'invalidateQueries');
  const shown = { id: 'v1', state: 'open', requireReason: false, ...review } as Schemas['ReviewDto'];
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MeContext value={me}>
          <DecidableItems review={shown} items={items} isWhole>
            {(list) => list}
          </DecidableItems>
        </MeContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { readAgain };
}

const card = (name: string) => screen.getByRole('listitem', { name });
const press = (name: string, key: string) => {
  card(name).focus();
  fireEvent.keyDown(card(name), { key });
};
const sentFor = (position: number, decide: object) => [
  '/api/v1/reviews/{id}/items/{position}/decision',
  { params: { path: { id: 'v1', position }, header: { 'If-Match': `"${position + 6}"` } }, body: decide },
];

describe('DecidableItems', () => {
  it('keeps an item as it was shown by one key, and goes on to the next', async () => {
    show();
    press('Ada', 'k');
    expect(document.activeElement).toBe(card('Bob'));
    expect(await screen.findByText('1 item decided.')).toBeDefined();
    expect(put.mock.calls).toEqual([sentFor(1, { decision: 'keep' })]);
  });

  it('says first what follows from taking away, and takes what is written for no key', async () => {
    show();
    press('Ada', 't');
    const field = screen.getByLabelText('Why');
    fireEvent.keyDown(field, { key: 'k' });
    fireEvent.change(field, { target: { value: ' left ' } });
    expect(put).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Decide: Take away' }));
    await screen.findByText('1 item decided.');
    expect(put.mock.calls).toEqual([sentFor(1, { decision: 'take_away', reason: 'left' })]);
  });

  it('does not decide without a reason where the review asks for one', () => {
    show({ requireReason: true });
    press('Ada', 'k');
    expect(screen.getByRole('button', { name: 'Decide: Keep' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: 'needed' } });
    expect(screen.getByRole('button', { name: 'Decide: Keep' })).toHaveProperty('disabled', false);
    expect(put).not.toHaveBeenCalled();
  });

  it('reads again what someone else had decided about in the meantime, and says so', async () => {
    put.mockResolvedValue({ error: { status: 412, code: 'precondition_failed', detail: 'Changed.' } });
    const { readAgain } = show();
    press('Ada', 'm');
    expect((await screen.findByRole('alert')).textContent).toContain('had changed in the meantime');
    expect(readAgain).toHaveBeenCalledWith({ queryKey: ['get', '/api/v1/reviews/{id}/items'] });
    expect(screen.queryByText(/decided\.$/)).toBeNull();
  });

  it('decides at once about a group that is chosen as a whole, and one by one about the rest', async () => {
    show();
    fireEvent.click(screen.getByLabelText('Choose all of Role r1 in all divisions'));
    press('Cy', 'x');
    fireEvent.click(screen.getByRole('button', { name: 'Keep: 3 chosen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Decide: Keep' }));
    expect(await screen.findByText('3 items decided.')).toBeDefined();
    const filter = { state: 'open', roleId: 'r1', divisionId: '*' };
    expect(post).toHaveBeenCalledWith('/api/v1/reviews/{id}/decisions', {
      params: { path: { id: 'v1' } },
      body: { filter, expectedCount: 2, decision: 'keep' },
    });
    expect(put.mock.calls).toEqual([sentFor(3, { decision: 'keep' })]);
  });

  it('offers nothing in a review that is closed, not even by a key', () => {
    show({ state: 'closed' });
    press('Ada', 'k');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(put).not.toHaveBeenCalled();
  });
});
