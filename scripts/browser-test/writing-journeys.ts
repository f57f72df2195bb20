import type { Journey } from './journey';
import type { Visitor } from './visitor';

/** What those who keep rules, keys and the register write: each is made, changed, and gone again. */
export const writingJourneys: readonly Journey[] = [
  { name: 'Write a rule, edit it and delete it', maxClicks: 12, run: writeRule },
  { name: 'Write an assertion, edit it and delete it', maxClicks: 11, run: writeAssertion },
  { name: 'Accept a broken rule until a day, longer, and no more', maxClicks: 8, run: acceptFinding },
  { name: 'Create an API key and revoke it', maxClicks: 8, run: createKey },
  { name: 'Write a purpose, edit it and delete it', maxClicks: 12, run: writePurpose },
];

const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name }).first();
const link = ({ page }: Visitor, name: string | RegExp) => page.getByRole('link', { name }).first();

async function open(visitor: Visitor, page: string): Promise<void> {
  const pages = visitor.page.getByRole('navigation', { name: 'Pages' });
  await visitor.follow(pages.getByRole('link', { name: page, exact: true }));
}

async function choose(visitor: Visitor, field: string, text: string, found: string | RegExp): Promise<void> {
  await visitor.page.getByRole('searchbox', { name: field }).fill(text);
  await visitor.click(visitor.page.getByRole('button', { name: found, exact: true }).first());
}

async function fill(visitor: Visitor, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await visitor.page.getByLabel(label).fill(text);
}

/** Asked for twice: the act, and that it is meant. */
async function confirmed(visitor: Visitor, act: string | RegExp, confirm: string): Promise<void> {
  await visitor.click(button(visitor, act));
  await visitor.click(visitor.page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }));
}

async function writeRule(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await open(visitor, 'Rules');
  await visitor.follow(link(visitor, 'Write a rule'));
  await choose(visitor, 'Which roles?', 'Recording Admin', 'Recording Administrator');
  await choose(visitor, 'Which roles?', 'Supervisor', 'Supervisor');
  await fill(visitor, {
    'Name of the rule': 'Apart',
    'Why is it a rule?': 'Four eyes.',
    'Who answers': 'Audit',
  });
  await visitor.click(button(visitor, 'Keep this rule'));
  await page.getByText('No one may hold together: Recording Administrator, Supervisor.').waitFor();
  await visitor.follow(link(visitor, 'Edit the rule Apart'));
  await fill(visitor, { 'Why is it a rule?': 'Evidence is kept from those whom it is about.' });
  await visitor.click(button(visitor, 'Save'));
  await page.getByText('Evidence is kept from those').waitFor();
  await confirmed(visitor, 'Delete the rule Apart', 'Delete');
  await page.getByText('Evidence is kept from those').waitFor({ state: 'detached' });
}

async function writeAssertion(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await open(visitor, 'Assertions');
  await visitor.follow(link(visitor, 'Write an assertion'));
  await choose(visitor, 'Which permissions?', 'delete recording', /^Delete recording\b/);
  await fill(visitor, {
    'Name of the assertion': 'Very few',
    'Why must it be so?': 'Evidence.',
    'Who answers': 'Audit',
  });
  await visitor.click(button(visitor, 'Keep this assertion'));
  await page.getByRole('region', { name: 'Very few' }).getByText('At most 3 may').waitFor();
  await visitor.follow(link(visitor, 'Edit the assertion Very few'));
  await fill(visitor, { 'How many may hold it at most?': '50' });
  await visitor.click(button(visitor, 'Save'));
  await page.getByText('At most 50 may').waitFor();
  await confirmed(visitor, 'Delete the assertion Very few', 'Delete');
  await page.getByText('At most 50 may').waitFor({ state: 'detached' });
}

async function acceptFinding(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await open(visitor, 'Broken rules');
  await visitor.follow(page.getByRole('table').getByRole('link').first());
  await fill(visitor, {
    'Why is it accepted?': 'Alone until spring.',
    'What keeps the risk small until then?': 'Looked at each day.',
    'Who answers for it?': 'Operations',
    'Accepted until': dayIn(30),
  });
  await visitor.click(button(visitor, 'Accept for now'));
  await visitor.click(button(visitor, 'Extend or change it'));
  await fill(visitor, { 'Accepted until': dayIn(60) });
  await visitor.click(button(visitor, 'Accept until then'));
  await confirmed(visitor, 'Take the exception back', 'Take the exception back');
  await button(visitor, 'Accept for now').waitFor();
}

async function createKey(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await open(visitor, 'Service');
  await visitor.click(page.getByRole('tab', { name: 'API keys' }));
  await visitor.click(button(visitor, 'Create an API key'));
  await fill(visitor, { 'What is the key for?': 'Wallboard' });
  await visitor.click(page.getByRole('checkbox', { name: 'access-checker' }));
  await visitor.click(button(visitor, 'Create the key'));
  await page.getByText('The key is shown once').waitFor();
  await confirmed(visitor, 'Revoke the key Wallboard', 'Revoke');
  await page.getByText('Revoked', { exact: true }).waitFor();
}

async function writePurpose(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await open(visitor, 'Purposes');
  await visitor.follow(link(visitor, 'Write a purpose'));
  await fill(visitor, {
    'What are data used for?': 'Quality of calls',
    'Who is given the data': 'Coach Ltd',
  });
  await choose(visitor, 'Data categories', 'voice', /voice/i);
  await visitor.click(button(visitor, 'Add a transfer'));
  await fill(visitor, { Country: 'us' });
  await visitor.click(button(visitor, 'Keep this purpose'));
  await page.getByText('United States').waitFor();
  await visitor.follow(link(visitor, 'Edit'));
  await fill(visitor, { 'When it is to be looked at again': dayIn(90) });
  await visitor.click(button(visitor, 'Save'));
  await page.getByText('No day set').waitFor({ state: 'detached' });
  await page.getByText('Coach Ltd').waitFor();
  await confirmed(visitor, 'Delete', 'Delete');
  await page.getByRole('heading', { level: 1, name: 'Purposes' }).waitFor();
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
