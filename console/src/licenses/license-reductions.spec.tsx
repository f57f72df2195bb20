import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { service } from '../api/client';
import { LicenseReductions } from './license-reductions';

beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});
afterEach(() => jest.restoreAllMocks());

const agent = { id: 'agent', name: 'Agent', deleted: true as const };
const reduction = {
  roles: [agent, { id: 'planner', name: 'Planner' }],
  rolesToRemove: [agent],
  permissions: ['wfm:schedule:view'],
  userCount: 37,
  inactiveUserCount: 0,
  licensesAfter: [],
  result: 'confirmed',
};
const answer = {
  reading: { state: 'current' },
  reductions: [reduction],
  roleSetCount: 2,
  userCount: 38,
  unexplainedUserCount: 1,
  callCount: 1,
};

function find(result: object) {
  const post = jest.spyOn(service, 'POST').mockResolvedValue(result);
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <LicenseReductions id="wem" />
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(post).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Find what would spare it' }));
  return post;
}

it('what would spare a licence is looked for when it is asked for', async () => {
  const post = find({ data: answer });
  await screen.findByText('spared');
  expect(post).toHaveBeenCalledWith(
    '/api/v1/licenses/{id}/reductions',
    expect.objectContaining({ params: { path: { id: 'wem' } } }),
  );
  const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells).toEqual([
    '37',
    'Agent (deleted), Planner',
    'Agent (deleted)',
    'View schedule',
    'no licence',
    'spared',
  ]);
  expect(screen.getByText('The first 1 of 2 sets of roles.')).toBeDefined();
  expect(screen.getByText(/^1 person needs it for a reason/)).toBeDefined();
});

it('a failure is shown, and it can be asked again', async () => {
  find({
    error: { type: 'about:blank', title: 'No', status: 503, code: 'x', detail: 'Ask later.', traceId: 't' },
  });
  await screen.findByText('Ask later.');
});
