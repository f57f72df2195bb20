import type { Browser } from 'playwright-core';
import type { Demo } from './start-demo';
import { Visitor } from './visitor';

const ROLES = [
  'access-reader',
  'access-admin',
  'access-approver',
  'auditor',
  'purpose-reader',
  'metrics-reader',
] as const;

/** Each kind of caller opens all pages that the console offers them, and none is refused. */
export async function callers(browser: Browser, demo: Demo, folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const role of ROLES) {
    const visitor = await Visitor.open(browser, demo, { folder });
    await visitor.signIn(await createKey(demo, role));
    const links = visitor.page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    const count = await links.count();
    for (let index = 0; index < count; index += 1) {
      await links.nth(index).click();
      await visitor.settle();
      const refused = visitor.page.getByText('That did not work');
      if (await refused.isVisible()) visitor.fault(`was offered and refused ${visitor.page.url()}`);
    }
    console.log(`${role}: ${count} pages offered`);
    faults.push(...(await visitor.leave(`caller ${role}`)));
  }
  return faults;
}

async function createKey({ url, apiKey }: Demo, role: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/api-keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: `Browser test: ${role}`, roles: [role] }),
  });
  return ((await answer.json()) as { key: string }).key;
}
