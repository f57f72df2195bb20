import type { Bar } from '../bar';
import type { EvaluationResult, JudgingResult } from './bench-findings';

const ALL_MS = 2_000;
const ONE_USER_MS = 20;

export function judgingBars({ rules, findings, allMs, oneUserMs }: JudgingResult): Bar[] {
  return [
    below(`${rules} rules evaluated: ${findings} findings`, allMs, ALL_MS),
    below('one user evaluated', oneUserMs, ONE_USER_MS),
  ];
}

export function evaluationBars(where: string, { allMs, oneUserMs, rereadMs }: EvaluationResult): Bar[] {
  return [
    below(`${where}: all evaluated and written`, allMs, ALL_MS),
    below(`${where}: one user evaluated and written`, oneUserMs, ONE_USER_MS),
    below(`${where}: the same, all read again`, rereadMs, ALL_MS),
  ];
}

function below(name: string, ms: number, bound: number): Bar {
  return {
    name,
    measured: `${ms.toFixed(1)} ms`,
    bar: `< ${bound.toLocaleString('en')} ms`,
    passed: ms < bound,
  };
}
