import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { api, type Schemas } from '../api/client';
import { ReviewsSummary } from './reviews-summary';

jest.mock('@tanstack/react-router', () => ({
  Link: ({ to, params, children }: { to: string; params: { id: string }; children: string }) => (
    <a href={to.replace('$id', params.id)}>{children}</a>
  ),
}));

beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

const reminder = { reviewId: 'v1', name: 'Autumn', openItems: 2, near: true, escalated: false };

function show(reminders: Schemas['ReviewReminderDto'][]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(api.queryOptions('get', '/api/v1/reviews/reminders').queryKey, { reminders });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <ReviewsSummary />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('ReviewsSummary', () => {
  it('leads to what waits, and says which deadline is near', async () => {
    const far = { ...reminder, reviewId: 'v2', name: 'Winter', openItems: 1, near: false };
    show([reminder, far].map((one) => ({ ...one, deadlineAt: '2026-12-01T08:00:00.000Z' })));
    expect((await screen.findByText('Autumn')).getAttribute('href')).toBe('/reviews/v1');
    expect(screen.getByText('Winter').getAttribute('href')).toBe('/reviews/v2');
    expect(screen.getByText('2 items to decide until')).toBeTruthy();
    expect(screen.getByText('1 item to decide until')).toBeTruthy();
    expect(screen.getAllByText('Soon')).toHaveLength(1);
  });

  it('says that nothing waits', async () => {
    show([]);
    expect(await screen.findByText('No access review waits for you.')).toBeTruthy();
  });
});
