import type { LogEvent } from 'kysely';
import { traceQuery } from './trace-query';
import { LatencyHistogram } from '../metrics/latency-histogram';

/** Seconds. */
const BUCKETS = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30];

/** How long statements take, those that failed apart. */
export function queryTimes(): LatencyHistogram {
  return new LatencyHistogram(
    'rolecall_database_query_duration_seconds',
    'Time of a statement, its wait for a session included.',
    ['outcome'],
    BUCKETS,
  );
}

/** For Kysely's `log`. */
export function observeQueries(times: LatencyHistogram, system: string): (event: LogEvent) => void {
  return (event) => {
    times.observe(event.queryDurationMillis / 1_000, event.level === 'error' ? 'error' : 'ok');
    traceQuery(event, system);
  };
}
