import type { Bar } from '../bar';
import { readCounted } from './counted-reader';
import { pagesOf, tutorialCallsOf } from './pages-of';

export interface OrgReadResult {
  readonly calls: number;
  readonly pages: number;
  readonly tutorialCalls: number;
  readonly rateLimited: number;
  readonly mostInAMinute: number;
  readonly seconds: number;
}

/** A full read of `10k` with the default limits on both sides: 270 a minute of ours, 300 of the simulator's. */
export async function benchOrgRead(): Promise<OrgReadResult> {
  const { calls, org, seconds } = await readCounted('10k', 270, { rateLimitPerMinute: 300 });
  return {
    calls: calls.total,
    pages: pagesOf(org),
    tutorialCalls: tutorialCallsOf(org),
    rateLimited: calls.rateLimited,
    mostInAMinute: calls.maxPerRollingMinute,
    seconds,
  };
}

export function orgReadBars(result: OrgReadResult): Bar[] {
  const { calls, pages, tutorialCalls, rateLimited, mostInAMinute, seconds } = result;
  const most = Math.floor(pages * 1.05);
  return [
    {
      name: 'calls for a full read of 10k',
      measured: `${calls}`,
      bar: `<= ${pages} pages + 5 %`,
      passed: calls <= most,
    },
    { name: '429 at the default limit', measured: `${rateLimited}`, bar: '0', passed: rateLimited === 0 },
    {
      name: 'calls in any rolling minute',
      measured: `${mostInAMinute}`,
      bar: '<= 270',
      passed: mostInAMinute <= 270,
    },
    {
      name: "the tutorial's way would make",
      measured: `${tutorialCalls} calls`,
      bar: `we took ${seconds.toFixed(0)} s`,
      passed: calls < tutorialCalls,
    },
  ];
}
