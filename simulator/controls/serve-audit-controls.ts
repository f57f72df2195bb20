import type { FastifyInstance } from 'fastify';
import { toAuditMessage } from '../audits/to-audit-message';
import type { SimulatorState } from '../simulator-state';
import { makeRandomChanges, type RandomChangesWish } from './random-changes';

/** Downloads of audits, which need no token, and changes that others make at random. */
export function serveAuditControls(app: FastifyInstance, simulator: SimulatorState): void {
  app.get('/audit-downloads/:address', (request, reply) => {
    const { org, audits, modes } = simulator;
    const queryId = audits.downloads.queryAt((request.params as { address: string }).address);
    const found = queryId === undefined ? undefined : audits.queries.find(queryId)?.results;
    if (!found) return reply.code(403).send({ error: 'no such download' });
    const view = { expandUser: false, namesClient: modes.audits.namesClient };
    return { id: queryId, entities: found.map((event) => toAuditMessage(org, event, view)) };
  });
  app.post('/random-changes', (request, reply) => {
    try {
      return { made: makeRandomChanges(simulator, (request.body as RandomChangesWish | undefined) ?? {}) };
    } catch (error) {
      return reply.code(400).send({ error: (error as Error).message });
    }
  });
}
