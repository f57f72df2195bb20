import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { service, type Schemas } from '../api/client';
import { ClientFindings } from './client-findings';
import { EnforcementFindings } from './enforcement-findings';
import { PowerfulUses } from './powerful-uses';

jest.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { readonly children: ReactNode }) => <a href="/">{children}</a>,
}));

const client = { type: 'oauth_client', state: 'active', id: 'c1', name: 'Importer' } as const;
const reading = { state: 'current' } as const;

/** What jsdom lacks, and Mantine asks for: whether the device prefers dark. */
beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

afterEach(() => jest.restoreAllMocks());

function show(page: ReactNode, answer: object) {
  const get = jest
    .spyOn(service, 'GET')
    .mockResolvedValue({ ...answer, response: { status: 200, headers: new Map() } });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </MantineProvider>,
  );
  return get;
}
const cells = async () => (await screen.findAllByRole('cell')).map(({ textContent }) => textContent);
const refusal = {
  error: { status: 403, code: 'forbidden', traceId: 't1', detail: 'Not allowed to read this.' },
};

describe('Findings of clients', () => {
  const findings: Schemas['ClientFindingDto'][] = [
    { kind: 'long_token_life', client, permissions: [], tokenSeconds: 172_800 },
    { kind: 'can_grant', client, permissions: ['authorization:grant:add'] },
    { kind: 'creator_gone', client, permissions: [], tokenSeconds: 86_400 },
  ];
  const data = { findings, total: 3, reading, operationsAsOf: '2026-11-01' };

  it('say what is amiss, with how much', async () => {
    show(<ClientFindings />, { data });
    const found = await cells();
    expect(found[1]).toBe('Its tokens are valid for long');
    expect(found[2]).toBe('48 hours');
    expect(found.slice(4, 6)).toEqual(['It can grant roles', 'Add grant']);
    expect(found.slice(7)).toEqual(['Its creator is gone', '']);
  });

  it('name the first of many permissions', async () => {
    const permissions = Array.from({ length: 7 }, (_, i) => `a:b${i}:view`);
    const many = { kind: 'never_used', client, permissions };
    show(<ClientFindings />, { data: { ...data, findings: [many], total: 1 } });
    expect((await cells())[2]).toBe('View b0, View b1, View b2, View b3, View b4, and 2 more');
  });

  it('are asked for by kind', async () => {
    const get = show(<ClientFindings />, { data: { ...data, findings: [], total: 0 } });
    expect(await screen.findByText('No findings')).toBeDefined();
    fireEvent.change(screen.getByLabelText('Finding'), { target: { value: 'can_grant' } });
    await screen.findByText('No findings');
    const query = expect.objectContaining({ kind: 'can_grant' }) as unknown;
    expect(get).toHaveBeenLastCalledWith(
      '/api/v1/usage/oauth-client-findings',
      expect.objectContaining({ params: { query } }),
    );
  });

  it('show why they cannot be read', async () => {
    show(<ClientFindings />, refusal);
    expect(await screen.findByText('Not allowed to read this.')).toBeDefined();
  });
});

describe('Powerful permissions', () => {
  const used: Schemas['PowerfulUseDto'] = {
    use: 'used',
    subject: client,
    permission: 'authorization:grant:add',
    lastAt: '2026-03-01T00:00:00.000Z',
    actCount: 1_200,
  };

  it('say when they were used last, and of which days that is known', async () => {
    const audits = { from: '2026-01-01T23:45:04.769Z', through: '2026-03-02T08:00:00.000Z' };
    show(<PowerfulUses />, { data: { permissions: [used], total: 1, audits } });
    const found = await cells();
    expect(found[2]).toBe('used');
    expect(found[4]).toBe('1,200');
    expect(screen.getByText('Kept audits of Genesys from 2026-01-01 to 2026-03-02.')).toBeDefined();
  });

  it('claim nothing where no audits are kept', async () => {
    const unknown = { use: 'not_known', subject: client, permission: 'authorization:grant:add' };
    show(<PowerfulUses />, { data: { permissions: [unknown], total: 1 } });
    expect((await cells()).slice(2)).toEqual(['not known', '', '']);
    expect(screen.getByText(/No audits of Genesys are kept/)).toBeDefined();
  });
});

describe('Upcoming enforcements', () => {
  const finding = {
    kind: 'enforcement',
    status: 'failed',
    enforcementId: 'e1',
    name: 'Queues need a permission',
    owner: 'Platform',
    permission: 'routing:queue:view',
    enforcedOn: '2027-01-31',
    daysLeft: 62,
    detail: 'One client lacks it.',
    clients: { lackingCount: 1, notKnownCount: 2, readyCount: 0, notConcernedCount: 0 },
    people: { known: false },
    lackingClients: [client],
  };

  it('say who lacks what from which day, and what is not known', async () => {
    show(<EnforcementFindings />, { data: { findings: [finding] } });
    const [name, day, ...others] = await cells();
    expect(name).toBe('Queues need a permissionrouting:queue:view');
    expect(day).toBe('2027-01-31in 62 days');
    expect(others[0]).toBe('Some lack it');
    expect(others[1]).toContain('1 (2 not known)Importer');
    expect(others.slice(2)).toEqual(['Not known', 'Platform', 'One client lacks it.']);
  });

  it.each([
    [-1, 'in force'],
    [0, 'in force'],
    [1, 'in 1 day'],
  ])('with %d days left say: %s', async (daysLeft, words) => {
    show(<EnforcementFindings />, { data: { findings: [{ ...finding, daysLeft }] } });
    expect((await cells())[1]).toBe(`2027-01-31${words}`);
  });

  it('say how they are entered while there are none', async () => {
    show(<EnforcementFindings />, { data: { findings: [] } });
    expect(await screen.findByText('No enforcements are entered')).toBeDefined();
  });
});
