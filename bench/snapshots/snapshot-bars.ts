import type { Bar } from '../bar';
import type { RestartResult } from './bench-restart';
import type { StoringResult } from './bench-storing';

const STORE_MS = 15_000;
const UNCHANGED_MS = 3_000;
const RESTART_SECONDS = 3;
const CHECK_P99_MS = 25;
const PAST_MS = 4_000;
const LATER_MS = 100;

export function storingBars(where: string, { first, unchanged, reporting, past }: StoringResult): Bar[] {
  const newRows = unchanged.factRows - first.factRows;
  return [
    below(`${where}: store 100k (${first.factRows} facts)`, first.ms, STORE_MS, 'ms'),
    below(`${where}: store it unchanged`, unchanged.ms, UNCHANGED_MS, 'ms'),
    { name: `${where}: new rows when unchanged`, measured: String(newRows), bar: '0', passed: newRows === 0 },
    below(`${where}: checks while storing, p99`, first.checks.p99Ms, CHECK_P99_MS, 'ms'),
    below(`${where}: checks while comparing, p99`, unchanged.checks.p99Ms, CHECK_P99_MS, 'ms'),
    below(`${where}: checks while storing and reporting, p99`, reporting.checks.p99Ms, CHECK_P99_MS, 'ms'),
    below(`${where}: event loop while storing, p99`, first.loopP99Ms, CHECK_P99_MS, 'ms'),
    below(`${where}: event loop while comparing, p99`, unchanged.loopP99Ms, CHECK_P99_MS, 'ms'),
    below(`${where}: first answer from a past revision of 100k`, past.firstMs, PAST_MS, 'ms'),
    below(`${where}: the first that needs its index`, past.indexMs, PAST_MS, 'ms'),
    below(`${where}: later answers from it`, past.laterMs, LATER_MS, 'ms'),
    below(
      `${where}: checks meanwhile, p99 above idle`,
      past.checks.p99Ms - past.idle.p99Ms,
      CHECK_P99_MS,
      'ms',
    ),
  ];
}

export function restartBar(where: string, { seconds }: RestartResult): Bar {
  return below(`${where}: restart on 10k to the first answer`, seconds, RESTART_SECONDS, 's');
}

function below(name: string, measured: number, bound: number, unit: string): Bar {
  return {
    name,
    measured: `${measured.toFixed(unit === 'ms' && measured >= 1_000 ? 0 : 1)} ${unit}`,
    bar: `< ${bound} ${unit}`,
    passed: measured < bound,
  };
}
