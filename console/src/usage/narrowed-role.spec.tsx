import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import type { Schemas } from '../api/client';
import { NarrowedRole } from './narrowed-role';

type Narrowed = Schemas['NarrowerRoleDto'];

const narrowed: Narrowed = {
  role: { id: 'r', name: 'R' },
  outcome: 'narrow',
  divisions: [],
  policies: [{ domain: 'routing', entity: 'queue', actions: ['view', 'edit'] }],
  permissions: ['routing:queue:view'],
  onlyHolder: true,
};

beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

it.each<[string, Partial<Narrowed>, string]>([
  ['a role that is kept', { outcome: 'keep' }, 'all of it'],
  ['a role that goes', { outcome: 'remove' }, 'nothing'],
  ['a role of one holder', {}, 'View queue, Edit queueNo one else holds it: edit it in Genesys.'],
  [
    'a role of several holders',
    { onlyHolder: false, permissions: [], policies: [{ domain: 'a', entity: 'b', actions: ['view'] }] },
    'View bOthers hold it, too: create a role in Genesys and grant that.',
  ],
  [
    'a role with much left',
    { policies: [], permissions: Array.from({ length: 10 }, (_, i) => `a:b${i}:view`) },
    'View b0, View b1, View b2, View b3, View b4, View b5, View b6, View b7 and 2 moreNo one else holds it: edit it in Genesys.',
  ],
])('%s says what is left of it', (_what, change, words) => {
  render(
    <MantineProvider>
      <output>
        <NarrowedRole narrowed={{ ...narrowed, ...change }} />
      </output>
    </MantineProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe(words);
});
