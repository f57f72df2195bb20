import type { FastifyInstance } from 'fastify';
import { LatencyHistogram } from './latency-histogram';

/** Seconds. A check takes less than a tenth of a millisecond, an export minutes. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function requestLatencies(): LatencyHistogram {
  return new LatencyHistogram(
    'rolecall_http_request_duration_seconds',
    'Time from the arrival of a request to the end of its answer, by route template.',
    ['method', 'route', 'status'],
    BUCKETS,
  );
}

/** Times every request. All that has no route counts as one. */
export function observeRequests(fastify: FastifyInstance, latencies: LatencyHistogram): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    latencies.observe(reply.elapsedTime / 1_000, request.method, route, String(reply.statusCode));
    done();
  });
}
