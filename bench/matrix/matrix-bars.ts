import { barTable, type Bar } from '../bar';
import type { MatrixBenchResult } from './bench-matrix';

export function matrixBars(result: MatrixBenchResult): Bar[] {
  const { checks, compileMs, bytesPerUser, userChangeMicros, roleChangeMs } = result;
  const timesTutorial = checks.matrix / checks.tutorial;
  return [
    bar('checks a second', millions(checks.matrix), '>= 1.5 M', checks.matrix >= 1_500_000),
    // Depends on how long the lists of the organisation are: information, not a bar.
    bar("times the tutorial's way", timesTutorial.toFixed(0), 'information', true),
    bar('compile', `${compileMs.toFixed(0)} ms`, '< 500 ms', compileMs < 500),
    bar('memory a user', `${bytesPerUser.toFixed(0)} bytes`, '< 200 bytes', bytesPerUser < 200),
    bar("one user's change", `${userChangeMicros.toFixed(1)} us`, '< 10 us', userChangeMicros < 10),
    bar("one role's change", `${roleChangeMs.toFixed(3)} ms`, '< 1 ms', roleChangeMs < 1),
  ];
}

/** Text for a terminal: what was measured, then the bars. */
export function matrixReport(result: MatrixBenchResult): string {
  const { counts, checks } = result;
  return [
    `${counts.users} users, ${counts.pairs} pairs, ${counts.roles} roles, ${counts.permissions} permissions`,
    `checks a second: matrix ${millions(checks.matrix)} (with a division ${millions(checks.matrixWithDivision)}), ` +
      `tutorial's way ${Math.round(checks.tutorial)}, naive evaluator ${Math.round(checks.naive)}; ` +
      `${(checks.allowedShare * 100).toFixed(0)} % allowed`,
    barTable(matrixBars(result)),
  ].join('\n');
}

function bar(name: string, measured: string, wanted: string, passed: boolean): Bar {
  return { name, measured, bar: wanted, passed };
}

function millions(rate: number): string {
  return `${(rate / 1_000_000).toFixed(2)} M`;
}
