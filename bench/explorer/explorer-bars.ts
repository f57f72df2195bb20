import type { Bar } from '../bar';
import type { ExplorerResult, Latency } from './bench-explorer';

const MATRIX_MB = 100;

export function explorerBars({ holders, permissions, explanation, matrix }: ExplorerResult): Bar[] {
  const above = matrix.aboveIdleBytes / 2 ** 20;
  const megabytes = (matrix.bytes / 2 ** 20).toFixed(0);
  return [
    latencyBar('first page of the holders of a permission', holders, 15),
    latencyBar('permissions of a user with sources', permissions, 10),
    latencyBar('explanation', explanation, 5),
    {
      name: `matrix of all as CSV, ${megabytes} MB in ${matrix.seconds.toFixed(1)} s`,
      measured: `${above.toFixed(0)} MB above idle`,
      bar: `< ${MATRIX_MB} MB`,
      passed: above < MATRIX_MB,
    },
  ];
}

function latencyBar(name: string, { p50Ms, p99Ms }: Latency, bound: number): Bar {
  return {
    name: `100k: ${name}`,
    measured: `p50 ${p50Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)} ms`,
    bar: `p99 < ${bound} ms`,
    passed: p99Ms < bound,
  };
}
