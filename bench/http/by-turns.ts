import { load, type Load, type LoadResult } from './load';
import type { MeasuredServer } from './measured-server';

export interface Comparison {
  readonly bare: LoadResult;
  readonly rolecall: LoadResult;
  /** CPU per request of the bare server as a part of Rolecall's: 1 would be as cheap as node:http alone. */
  readonly ratio: number;
  readonly rounds: number;
}

/** Loads both by turns, so that a slow moment of the machine falls on both; the median round counts. */
export async function byTurns(
  bare: MeasuredServer,
  rolecall: MeasuredServer,
  request: Load,
  rounds: number,
): Promise<Comparison> {
  const warmUp = { ...request, seconds: 2 };
  await load(bare, warmUp);
  await load(rolecall, warmUp);
  const results: { bare: LoadResult; rolecall: LoadResult; ratio: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const ofBare = await load(bare, request);
    const ofRolecall = await load(rolecall, request);
    const ratio = ofBare.cpuMicrosPerRequest / ofRolecall.cpuMicrosPerRequest;
    results.push({ bare: ofBare, rolecall: ofRolecall, ratio });
  }
  results.sort((one, other) => one.ratio - other.ratio);
  const median = results[Math.floor(rounds / 2)];
  if (median === undefined) throw new RangeError('At least one round is needed.');
  return { ...median, rounds };
}
