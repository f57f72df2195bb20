import type { FastifyInstance } from 'fastify';
import type { LatencyHistogram } from './latency-histogram';

/** Times every request. All that has no route counts as one. */
export function observeRequests(fastify: FastifyInstance, latencies: LatencyHistogram): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    latencies.observe(reply.elapsedTime / 1_000, request.method, route, String(reply.statusCode));
    done();
  });
}
