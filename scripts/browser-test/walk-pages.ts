import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { Demo } from './run-demo';
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
