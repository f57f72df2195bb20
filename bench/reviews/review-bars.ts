import type { Bar } from '../bar';

const OPENED_MS = 20_000;
const PAGE_MS = 300;
const DECIDED_MS = 2_000;

/** What something took, and how much of it was CPU time of the service; of how many things, where that matters. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly count?: number;
}

export interface ReviewFigures {
  readonly items: number;
  readonly opened: Cost;
  readonly pages: Cost;
  readonly decided: Cost;
  /** Another review of the same items, of which all are carried over. */
  readonly reopened: Cost;
  readonly laterPages: Cost;
}

export function reviewBars(where: string, figures: ReviewFigures): Bar[] {
  const { items, opened, pages, decided, reopened, laterPages } = figures;
  const count = items.toLocaleString('en');
  return [
    within(`${where}: ${count} items opened`, opened, OPENED_MS),
    within(`${where}: the same, carried over`, reopened, OPENED_MS),
    within(`${where}: a page of a reviewer`, pages, PAGE_MS),
    within(`${where}: the same, after another review`, laterPages, PAGE_MS),
    within(`${where}: ${decided.count ?? 0} decisions in bulk`, decided, DECIDED_MS),
  ];
}

function within(name: string, { wallMs, cpuMs }: Cost, bound: number): Bar {
  return {
    name,
    measured: `${wallMs.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)}`,
    bar: `<= ${bound.toLocaleString('en')} ms`,
    passed: wallMs <= bound,
  };
}
