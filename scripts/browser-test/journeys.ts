import type { Visitor } from './visitor';

interface Journey {
  readonly name: string;
  readonly maxClicks: number;
  readonly run: (visitor: Visitor) => Promise<void>;
}

/** What newcomers come for, and how many clicks it may take them. */
export const journeys: readonly Journey[] = [
  { name: 'Who can delete recordings, and why', maxClicks: 4, run: whoAndWhy },
  { name: 'Take it from all but two, and undo', maxClicks: 15, run: takeAwayAndUndo },
  { name: 'Give a person what another has', maxClicks: 8, run: copyAccess },
  { name: 'Prove that the log is untouched', maxClicks: 4, run: proveLog },
];

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
