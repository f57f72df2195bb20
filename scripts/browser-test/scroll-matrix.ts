import type { Browser, Page } from 'playwright-core';
import type { Demo } from './run-demo';
import { Visitor } from './visitor';

const PEOPLE = 1_000;
const PERMISSIONS = 200;
const PAGE = 200;
/** More cells than any window shows: all of them would be 200,000. */
const MAX_CELLS = 6_000;
const STEPS = 60;
const STEP_PX = 400;

/** Scrolls through a matrix of 1,000 people and 200 permissions: only what is in view is drawn, and the keyboard reaches the last cell. */
export async function scrollMatrix(browser: Browser, demo: Demo, folder: string): Promise<string[]> {
  const visitor = await Visitor.open(browser, demo, { folder });
  const { page } = visitor;
  await answerWithMany(page);
  await visitor.signIn(demo.apiKey);
  await visitor.go('/matrix?division=division-home');
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell').first().waitFor();
  const box = await grid.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  const slowest = await slowestFrame(page);
  const cells = await grid.getByRole('gridcell').count();
  if (cells > MAX_CELLS) visitor.fault(`draws ${cells} cells`);
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.getByText('Person 0 may not “Do thing199”').waitFor();
  console.log(
    `Matrix of ${PEOPLE} × ${PERMISSIONS}: ${cells} cells drawn, slowest frame ${Math.round(slowest)} ms`,
  );
  return visitor.leave('matrix of many');
}

/** The longest time between two frames while the wheel turns, in milliseconds. */
async function slowestFrame(page: Page): Promise<number> {
  const measuring = page.evaluate<number>(`new Promise((resolve) => {
    let [last, slowest] = [performance.now(), 0];
    const end = last + 3000;
    const frame = (now) => {
      slowest = Math.max(slowest, now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else resolve(slowest);
    };
    requestAnimationFrame(frame);
  })`);
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(step % 3 === 2 ? STEP_PX : 0, STEP_PX);
  return measuring;
}

/** The service's answers, as they are in a large organisation. */
async function answerWithMany(page: Page): Promise<void> {
  await page.route('**/api/v1/users?*', (route) => {
    const first = Number(new URL(route.request().url()).searchParams.get('pageToken') ?? 0);
    const users = Array.from({ length: PAGE }, (_, index) => person(first + index));
    const next = first + PAGE;
    return route.fulfill({
      json: { users, total: PEOPLE, ...(next < PEOPLE && { nextPageToken: String(next) }) },
    });
  });
  await page.route('**/api/v1/permission-matrix?*', (route) => {
    const ids = new URL(route.request().url()).searchParams.get('userIds')?.split(',') ?? [];
    return route.fulfill({ json: { matrix: Object.fromEntries(ids.map((id, row) => [id, heldBy(row)])) } });
  });
}

const person = (index: number) => ({ id: `person-${index}`, name: `Person ${index}`, state: 'active' });
const permissions = Array.from(
  { length: PERMISSIONS },
  (_, index) => `test:thing${String(index).padStart(3, '0')}:do`,
);
const heldBy = (row: number) => permissions.filter((_, column) => (row + column) % 3 === 0);
