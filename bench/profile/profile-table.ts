import type { LoadResult } from '../http/load';
import type { MicrosByLayer } from './micros';

/** Less than this share of a request is noise. */
const LEAST_SHARE = 0.005;
const FUNCTIONS_SHOWN = 8;

/**
 * Microseconds per request by layer, the largest first, each with its functions. Profiled, everything takes longer: the
 * parts are scaled to what a request takes without the profile.
 */
export function profileTable(
  byLayer: MicrosByLayer,
  { requests }: Pick<LoadResult, 'requests'>,
  cpuMicrosPerRequest: number,
): string {
  const layers = Object.entries(byLayer)
    .filter(([layer]) => layer !== 'idle')
    .map(([layer, functions]) => ({ layer, functions, sum: sumOf(functions) }))
    .sort((one, other) => other.sum - one.sum);
  const all = layers.reduce((sum, layer) => sum + layer.sum, 0);
  const scale = cpuMicrosPerRequest / all;
  const lines = layers
    .filter(({ sum }) => sum / all >= LEAST_SHARE)
    .flatMap(({ layer, functions, sum }) => [
      `${figure(sum * scale)} us  ${percent(sum / all)}  ${layer}`,
      ...largest(functions, all).map(([name, spent]) => `${figure(spent * scale)}             ${name}`),
    ]);
  return [`${requests} requests profiled`, ...lines].join('\n');
}

function largest(functions: Readonly<Record<string, number>>, all: number): [string, number][] {
  return Object.entries(functions)
    .filter(([, spent]) => spent / all >= LEAST_SHARE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, FUNCTIONS_SHOWN);
}

function sumOf(functions: Readonly<Record<string, number>>): number {
  return Object.values(functions).reduce((sum, spent) => sum + spent, 0);
}

function figure(value: number): string {
  return value.toFixed(2).padStart(9);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}
