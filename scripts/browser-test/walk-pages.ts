import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { Demo } from './run-demo';
import type { Furnished } from './furnish';
import { PAST_DAY } from './past';
import { Visitor } from './visitor';

interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** How pages are looked at; the short form takes the first two. */
export const looks: readonly Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 360, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 3840, scheme: 'light' },
];

export const pagesOf = ({ findingId }: Furnished): Readonly<Record<string, string>> => ({
  home: '/',
  search: '/search?q=delete+recordings',
  people: '/people',
  person: '/people/demo-recording-conflict',
  'history-of-person': '/people/demo-recording-conflict?tab=history',
  'permissions-of-person': '/people/demo-recording-conflict?tab=permissions',
  copy: '/people/demo-denied/copy',
  compare: '/people/demo-denied/compare?other=demo-recording-conflict',
  permissions: '/permissions',
  permission: '/permissions/recording:recording:delete',
  why: '/why/user/demo-via-group/routing:queue:edit',
  'why-not': '/why/user/demo-denied/routing:queue:edit?division=division-customer-care-emea',
  roles: '/roles',
  role: '/roles/role-recording-administrator',
  'permissions-of-role': '/roles/role-recording-administrator?tab=permissions',
  groups: '/groups',
  clients: '/clients',
  divisions: '/divisions',
  division: '/divisions/division-home',
  matrix: '/matrix?division=division-home',
  'choice-of-matrix': '/matrix',
  history: '/history',
  revisions: '/history?tab=revisions',
  'as-of': `/people?at=${PAST_DAY}`,
  changes: '/changes',
  'new-change': '/changes/new',
  findings: '/findings',
  finding: `/findings/${findingId}`,
  rules: '/rules',
  packs: '/rules?tab=packs',
  'new-rule': '/rules/new',
  assertions: '/assertions',
  'new-assertion': '/assertions/new',
  audit: '/audit',
  purposes: '/purposes',
  record: '/purposes?tab=record',
  categories: '/purposes?tab=categories',
  category: '/categories/recording.voice',
  sessions: '/service',
  keys: '/service?tab=keys',
  sync: '/service?tab=sync',
  missing: '/no-such-page',
});

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Each page in one look: no fault of accessibility, nothing wider than the window, a screenshot. */
export async function walkPages(
  browser: Browser,
  demo: Demo,
  pages: Readonly<Record<string, string>>,
  look: Look,
  folder: string,
): Promise<string[]> {
  const name = `${look.width}-${look.scheme}`;
  const visitor = await Visitor.open(browser, demo, { ...look, folder });
  await visitor.signIn(demo.apiKey);
  for (const [page, path] of Object.entries(pages)) {
    await visitor.go(path);
    await visitor.shoot(`${page}-${name}`);
    for (const fault of await faultsOf(visitor)) visitor.fault(`${page}: ${fault}`);
  }
  console.log(`${Object.keys(pages).length} pages at ${look.width} px, ${look.scheme}`);
  return visitor.leave(`pages ${name}`);
}

async function faultsOf({ page }: Visitor): Promise<string[]> {
  const options = JSON.stringify({ runOnly: RULES });
  const violations = await page.evaluate<Violation[]>(
    `${AXE}; axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  const tooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 200)}`),
    ...(tooWide ? ['wider than the window'] : []),
  ];
}
