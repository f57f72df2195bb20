import type { Bar } from '../bar';
import { readCounted, readLater } from './counted-reader';
import { pagesOf, tutorialCallsOf } from './pages-of';

export interface OrgReadResult {
  readonly calls: number;
  /** Of a reading that follows another one. */
  readonly laterCalls: number;
  readonly pages: number;
  readonly tutorialCalls: number;
  readonly rateLimited: number;
  readonly mostInAMinute: number;
  readonly seconds: number;
}

/** Groups that get a person between two readings. */
const TURNED_OVER = 10;

/** A full read of `10k` with the default limits on both sides: 270 a minute of ours, 300 of the simulator's. */
export async function benchOrgRead(): Promise<OrgReadResult> {
  const { calls, org, seconds } = await readCounted('10k', 270, { rateLimitPerMinute: 300 });
  const later = await readLater('10k', TURNED_OVER);
  return {
    calls: calls.total,
    laterCalls: later,
    pages: pagesOf(org),
    tutorialCalls: tutorialCallsOf(org),
    rateLimited: calls.rateLimited,
    mostInAMinute: calls.maxPerRollingMinute,
    seconds,
  };
}

export function orgReadBars(result: OrgReadResult): Bar[] {
  const { calls, laterCalls, pages, tutorialCalls, rateLimited, mostInAMinute, seconds } = result;
  return [
    // What grants are combined with is read before them and after them, so that no answer mixes moments.
    {
      name: 'calls for a first read of 10k',
      measured: `${calls}`,
      bar: `<= ${pages} pages + 25 %`,
      passed: calls <= Math.floor(pages * 1.25),
    },
    // A later one need not read all members again: most groups are as in the revision before.
    {
      name: `for a later one, ${TURNED_OVER} groups changed`,
      measured: `${laterCalls}`,
      bar: `<= ${pages} pages + 10 %`,
      passed: laterCalls <= Math.floor(pages * 1.1),
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
