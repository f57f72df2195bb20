import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { service, type Schemas } from '../api/client';
import { MeContext, type Me } from '../session/use-me';
import { DelegationForm } from './delegation-form';
import { Delegations } from './delegations';

const me = { permissions: ['reviews:read', 'reviews:decide'] } as unknown as Me;
const cy = { type: 'email', id: 'cy@example.org' } as const;
const eve = { type: 'email', id: 'eve@example.org' } as const;
const made: Schemas['ReviewDelegationDto'] = {
  id: 'd1',
  from: cy,
  to: eve,
  reason: 'On leave.',
  inForce: true,
  createdAt: '2026-03-01T00:00:00.000Z',
  createdBy: { type: 'jwt', id: 'cy@idp' },
};

/** What jsdom lacks, and Mantine asks for: whether the device prefers dark. */
beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

let post: jest.SpyInstance;

beforeEach(() => {
  jest.spyOn(service, 'GET').mockResolvedValue({ data: { delegations: [made] } });
  post = jest.spyOn(service, 'POST').mockResolvedValue({ data: { delegations: [] } });
});

afterEach(() => jest.restoreAllMocks());

function show(reviewers?: readonly Schemas['ReviewerProgressDto'][]) {
  const review = { id: 'v1', state: 'open' } as Schemas['ReviewDto'];
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <MeContext value={me}>
          <Delegations review={review}>
            <DelegationForm id="v1" reviewers={reviewers} />
          </Delegations>
        </MeContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Have someone else answer' }));
}

const write = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('Delegations', () => {
  it('say who answers for whom, and why', async () => {
    show();
    expect((await screen.findByText(/eve@example.org for cy@example.org: On leave/)).textContent).toContain(
      'Made by Token of cy@idp',
    );
    expect(screen.getByRole('button', { name: 'End: eve@example.org' })).toBeDefined();
  });

  it('are made for oneself by those who are asked', async () => {
    show();
    write(/^Who answers( \*)?$/, 'Eve');
    expect(screen.getByText(/neither an e-mail address/)).toBeDefined();
    write(/^Who answers( \*)?$/, 'eve@example.org');
    write(/^Why( \*)?$/, 'On leave.');
    fireEvent.click(screen.getByRole('button', { name: 'Have them answer' }));
    expect(await screen.findByDisplayValue('')).toBeDefined();
    expect(post).toHaveBeenCalledWith(
      '/api/v1/reviews/{id}/delegations',
      expect.objectContaining({ params: { path: { id: 'v1' } }, body: { to: eve, reason: 'On leave.' } }),
    );
  });

  it('are made by owners for others, and for what is assigned to no one', async () => {
    show([
      { reviewer: cy, total: 2, open: 1 },
      { total: 1, open: 1 },
    ]);
    write(/^Who answers( \*)?$/, 'eve@example.org');
    write(/^Why( \*)?$/, 'Left.');
    write(/^In whose place/, '');
    fireEvent.click(screen.getByRole('button', { name: 'Have them answer' }));
    await screen.findAllByDisplayValue('');
    expect(post).toHaveBeenCalledWith(
      '/api/v1/reviews/{id}/delegations',
      expect.objectContaining({ body: { unassigned: true, to: eve, reason: 'Left.' } }),
    );
  });
});
