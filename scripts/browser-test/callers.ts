import type { Browser } from 'playwright-core';
import { ownRoleNames, type OwnRole } from '../../src/auth/own-roles';
import type { Demo } from './run-demo';
import { Visitor } from './visitor';

/** How pages say which role would do. */
const WHICH_ROLE = /It takes (the role|one of the roles) \w|Required one of: \w/;

/** Each kind of caller opens the pages that the console offers them, of which none is refused, and all others by address. */
export async function callers(
  browser: Browser,
  demo: Demo,
  pages: Readonly<Record<string, string>>,
  folder: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const role of ownRoleNames) {
    const visitor = await Visitor.open(browser, demo, { folder });
    await visitor.signIn(await createKey(demo, role));
    const offered = await openOffered(visitor);
    const closed = await openAll(visitor, Object.values(pages));
    console.log(`${role}: ${offered} pages offered, ${closed} explain themselves`);
    faults.push(...(await visitor.leave(`caller ${role}`)));
  }
  return faults;
}

async function openOffered(visitor: Visitor): Promise<number> {
  const { page, refusals } = visitor;
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
  const count = await links.count();
  for (let index = 0; index < count; index += 1) {
    await visitor.follow(links.nth(index));
    for (const refusal of refusals.splice(0))
      visitor.fault(`was offered ${page.url()}, and refused ${refusal}`);
  }
  return count;
}

/** Whatever is asked and refused: there is a heading, and which role would do. Returns how many said so. */
async function openAll(visitor: Visitor, paths: readonly string[]): Promise<number> {
  let closed = 0;
  for (const path of paths) {
    await visitor.go(path);
    const refused = visitor.refusals.splice(0).length > 0;
    const explained = WHICH_ROLE.test(await visitor.page.locator('main').innerText());
    if (refused && !explained) visitor.fault(`${path} does not say which role would do`);
    if (explained) closed += 1;
  }
  return closed;
}

async function createKey({ url, apiKey }: Demo, role: OwnRole): Promise<string> {
  const answer = await fetch(`${url}/api/v1/api-keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: `Browser test: ${role}`, roles: [role] }),
  });
  return ((await answer.json()) as { key: string }).key;
}
