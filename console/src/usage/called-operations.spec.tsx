import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import type { Schemas } from '../api/client';
import { CalledOperations } from './called-operations';

type Operation = Schemas['CalledOperationDto'];

const operation = (change: Partial<Operation>): Operation => ({
  operation: 'GET /api/v2/users',
  succeededCount: 1_200,
  refusedCount: 0,
  undecidedCount: 0,
  firstMonth: '2026-01',
  lastMonth: '2026-11',
  needs: 'all',
  permissions: ['directory:user:view'],
  missing: [],
  ...change,
});

beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

const show = (operations: readonly Operation[]) =>
  render(
    <MantineProvider>
      <CalledOperations operations={operations} />
    </MantineProvider>,
  );
const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);

it.each<[Partial<Operation>, string]>([
  [{}, 'View user'],
  [{ needs: 'any', permissions: ['a:b:view', 'a:b:edit'] }, 'any of View b, Edit b'],
  [{ needs: 'all', permissions: ['a:b:view', 'a:b:edit'] }, 'all of View b, Edit b'],
  [{ needs: 'not_listed', permissions: [] }, 'not documented'],
  [{ needs: 'not_known', permissions: [] }, 'not known'],
  [{ missing: ['directory:user:view'] }, 'View userit lacks View user'],
])('an operation with %j says that it needs: %s', (change, words) => {
  show([operation(change)]);
  expect(cells()).toEqual(['GET /api/v2/users', '1,200', '0', '0', '2026-11', words]);
});

it('no operations say why there may be none', () => {
  show([]);
  expect(screen.getByText('No calls are known')).toBeDefined();
});

it('many operations show step by step', () => {
  show(Array.from({ length: 51 }, (_, i) => operation({ operation: `GET /api/v2/${i}` })));
  expect(screen.getAllByRole('row')).toHaveLength(51);
  expect(screen.getByRole('button', { name: 'Show more' })).toBeDefined();
});
