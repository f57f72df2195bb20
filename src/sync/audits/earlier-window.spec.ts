import { earlierWindow, type EarlierWindow } from './earlier-window';

const DAY = 86_400_000;
const now = Date.parse('2026-12-01T12:00:00.000Z');
const at = (days: number) => new Date(now - days * DAY).toISOString();

function allSteps(backfillDays: number): EarlierWindow[] {
  const steps: EarlierWindow[] = [];
  for (let from = at(0); steps.length < 100;) {
    const step = earlierWindow(from, now, backfillDays * DAY);
    if (step === undefined) return steps;
    steps.push(step);
    from = step.from;
  }
  throw new Error('The steps do not end.');
}

describe('earlierWindow', () => {
  it('goes back day by day for as long as realtime audits are offered', () => {
    const steps = allSteps(14);
    expect(steps).toHaveLength(14);
    expect(steps.every(({ isRealtime }) => isRealtime)).toBe(true);
  });

  it('goes on with searches, without a hole between the steps', () => {
    const steps = allSteps(90);
    expect(steps.slice(14).map(({ isRealtime }) => isRealtime)).toEqual([false, false, false]);
    expect(steps.slice(1).map(({ to }) => to)).toEqual(steps.slice(0, -1).map(({ from }) => from));
    expect(steps.at(-1)).toMatchObject({ from: at(90), isLast: true });
  });

  it('takes no step where none is wanted', () => {
    expect(allSteps(0)).toEqual([]);
  });
});
