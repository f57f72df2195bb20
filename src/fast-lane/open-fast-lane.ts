import type { RequestListener } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { FastLane } from './fast-lane';

/** Has the lane see each request before Fastify does, until the service ends. */
export function openFastLane(fastify: FastifyInstance, lane: FastLane): void {
  const { server } = fastify;
  const [ordinary] = server.listeners('request') as RequestListener[];
  if (ordinary === undefined) throw new Error('Fastify does not listen to its server.');
  const fast: RequestListener = (request, response) => lane.serve(request, response, ordinary);
  server.off('request', ordinary).on('request', fast);
  // What is answered meanwhile closes its connection.
  fastify.addHook('preClose', (done) => {
    server.off('request', fast).on('request', ordinary);
    done();
  });
}
