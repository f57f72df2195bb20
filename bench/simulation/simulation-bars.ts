import type { Bar } from '../bar';
import type { SimulationBenchResult } from './bench-simulation';

export function simulationBars(result: SimulationBenchResult): Bar[] {
  const { holders, affected, policyEditMs, roleDeletedMs, manyItemsMs } = result;
  return [
    {
      name: `policy edit, ${holders} holders: ${affected} affected`,
      measured: `${policyEditMs.toFixed(1)} ms`,
      bar: '< 100 ms',
      passed: policyEditMs < 100,
    },
    {
      name: 'the same role deleted',
      measured: `${roleDeletedMs.toFixed(0)} ms`,
      bar: '< 2,000 ms',
      passed: roleDeletedMs < 2_000,
    },
    {
      name: '10,000 grants added',
      measured: `${manyItemsMs.toFixed(0)} ms`,
      bar: '< 2,000 ms',
      passed: manyItemsMs < 2_000,
    },
  ];
}
