import type { Browser } from 'playwright-core';
import type { Journey } from './journey';
import { PAST_DAY, PAST_GRANT } from './past';
import type { Demo } from './run-demo';
import { Visitor } from './visitor';
import { writingJourneys } from './writing-journeys';

/** What newcomers come for, and how many clicks it may take them. */
const journeys: readonly Journey[] = [
  { name: 'Who can delete recordings, and why', maxClicks: 4, run: whoAndWhy },
  { name: 'Take it from all but two, and undo', maxClicks: 15, run: takeAwayAndUndo },
  { name: 'Give a person what another has', maxClicks: 8, run: copyAccess },
  { name: 'Who had this on a day, and who gave it', maxClicks: 6, run: whoHadIt },
  { name: 'Prove that the log is untouched', maxClicks: 4, run: proveLog },
];

/** Makes each journey in a browser of its own. */
export async function makeJourneys(browser: Browser, demo: Demo, folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, maxClicks, run } of [...journeys, ...writingJourneys]) {
    const visitor = await Visitor.open(browser, demo, { folder });
    await visitor.signIn(demo.apiKey);
    await run(visitor).catch((error: unknown) => visitor.fault(`did not end: ${String(error)}`));
    if (visitor.clicks > maxClicks) visitor.fault(`took ${visitor.clicks} clicks, more than ${maxClicks}`);
    console.log(`${name}: ${visitor.clicks} clicks of at most ${maxClicks}`);
    faults.push(...(await visitor.leave(name)));
  }
  return faults;
}

async function findHolders(visitor: Visitor): Promise<void> {
  await visitor.type('/', 'delete recordings', 'Enter');
  await visitor.click(visitor.page.getByRole('link', { name: /^Delete recording\b/ }).first());
  await visitor.page.getByRole('table', { name: 'Who' }).waitFor();
}

async function whoAndWhy(visitor: Visitor): Promise<void> {
  await findHolders(visitor);
  await visitor.click(visitor.page.getByRole('link', { name: 'Why does Noah Vogel have it?' }));
  await visitor.page.getByText('Noah Vogel holds the role Recording Administrator').waitFor();
}

async function whoHadIt(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await findHolders(visitor);
  if (await page.getByRole('link', { name: PAST_GRANT.name }).isVisible())
    visitor.fault(`${PAST_GRANT.name} has it now`);
  await visitor.click(page.getByRole('button', { name: 'See everything as of a day' }));
  await page.getByLabel('See everything as of', { exact: true }).fill(PAST_DAY);
  await visitor.type('Enter');
  await page.getByText('You see everything as of').waitFor();
  await visitor.click(page.getByRole('link', { name: `Why does ${PAST_GRANT.name} have it?` }));
  await page.getByText(`${PAST_GRANT.name} holds the role Recording Administrator`).waitFor();
  await page.getByText('Given:').getByRole('link', { name: PAST_GRANT.by }).waitFor();
}

async function takeAwayAndUndo(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await findHolders(visitor);
  await visitor.click(page.getByRole('checkbox', { name: 'Choose all' }));
  for (const name of ['Victor Haas', 'Yusuf Taylor'])
    await visitor.click(page.getByRole('checkbox', { name: `Choose ${name}` }));
  await visitor.click(page.getByRole('button', { name: 'Take away from 3' }));
  await page.getByText('different permissions lost').waitFor();
  await visitor.click(page.getByRole('button', { name: 'Plan this change' }));
  await applyPlan(visitor);
  await page.getByText('Applied', { exact: true }).waitFor();
  await visitor.click(page.getByRole('button', { name: 'Undo' }));
  await page.getByText('to undo another change').waitFor();
  await applyPlan(visitor);
  await page.getByText(/^Applied( in part)?$/).waitFor();
}

async function applyPlan(visitor: Visitor): Promise<void> {
  await visitor.click(visitor.page.getByRole('button', { name: 'Apply' }));
  await visitor.click(visitor.page.getByRole('dialog').getByRole('button', { name: 'Apply' }));
}

async function copyAccess(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.type('/', 'Clara Stone', 'Enter');
  await visitor.click(page.getByRole('link', { name: /^Clara Stone\b/ }).first());
  await visitor.click(page.getByRole('link', { name: 'Give what another has' }));
  await page.getByLabel('Whose access?').fill('Noah Vogel');
  await visitor.click(page.getByRole('button', { name: 'Noah Vogel' }));
  await visitor.click(page.getByRole('button', { name: 'Plan this change' }));
  await applyPlan(visitor);
  await page.getByText('Applied', { exact: true }).waitFor();
}

async function proveLog(visitor: Visitor): Promise<void> {
  await visitor.click(visitor.page.getByRole('link', { name: 'Audit log' }));
  await visitor.click(visitor.page.getByRole('button', { name: 'Prove that the log is untouched' }));
  await visitor.page.getByText('The log is untouched', { exact: true }).waitFor();
}
