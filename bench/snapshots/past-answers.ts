import { steadyChecks, type SteadyResult } from './steady-checks';

export interface PastResult {
  /** The first check of a past revision, which every grant of the newest differs from. */
  readonly firstMs: number;
  /** The first question that needs its index as well. */
  readonly indexMs: number;
  /** The next check of it. */
  readonly laterMs: number;
  /** Checks of the present in the meantime, and without anything to do. */
  readonly checks: SteadyResult;
  readonly idle: SteadyResult;
}

const IDLE_MS = 5_000;

/** Asks about a past revision while checks of the present are answered. */
export async function benchPast(
  url: string,
  check: string,
  headers: Readonly<Record<string, string>>,
  revision: number,
): Promise<PastResult> {
  const timed = async (path: string) => {
    const begun = performance.now();
    const answer = await fetch(url + path, { headers });
    const body = (await answer.json()) as { revision?: number };
    if (body.revision !== revision)
      throw new Error(`Asked about ${revision}, answered ${JSON.stringify(body)}`);
    return performance.now() - begun;
  };
  const idle = await steadyChecks(
    url + check,
    headers,
    () => new Promise((resolve) => setTimeout(resolve, IDLE_MS)),
  );
  const times = { firstMs: 0, indexMs: 0, laterMs: 0 };
  const checks = await steadyChecks(url + check, headers, async () => {
    times.firstMs = await timed(`${check}&at=${revision}`);
    times.indexMs = await timed(`/api/v1/divisions?pageSize=1&at=${revision}`);
    times.laterMs = await timed(`${check}&at=${revision}`);
  });
  return { ...times, checks, idle };
}
