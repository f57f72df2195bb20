import type { FastifyInstance, FastifyReply } from 'fastify';

import { effectiveAccess, isAllowed } from '../org/effective-access';
import { truthOf } from '../org/truth';
import type { SimulatorState } from '../simulator-state';
import { applyChanges, type Change } from './changes';
import { problemWithFaults, type Fault } from './fault';
import { issueUserToken, type UserSignIn } from './issue-user-token';
import { mergeModes, type ModesPatch } from './modes';
import { problemWithModes } from './problem-with-modes';
import { serveAuditControls } from './serve-audit-controls';
import { problemWithScheduled, type ScheduledChange } from './scheduled-changes';

type Query = Readonly<Record<string, string | undefined>>;

/** The controls of the simulator: for tests and demos, and no part of the imitated API. */
export function serveControls(app: FastifyInstance, simulator: SimulatorState): void {
  void app.register(
    (controls, _options, done) => {
      serveCounters(controls, simulator);
      serveFaults(controls, simulator);
      serveModes(controls, simulator);
      serveTokens(controls, simulator);
      serveOrg(controls, simulator);
      serveScheduled(controls, simulator);
      serveAuditControls(controls, simulator);
      done();
    },
    { prefix: '/_simulator' },
  );
}

function serveCounters(app: FastifyInstance, simulator: SimulatorState): void {
  const { org, calls } = simulator;
  app.get('/health', () => ({
    ready: true,
    org: org.name,
    seed: org.seed,
    users: org.users.size,
    roles: org.roles.size,
    grants: [...org.grants.values()].reduce((sum, grants) => sum + grants.length, 0),
  }));
  app.get('/calls', () => calls.current());
  app.delete('/calls', (_request, reply) => {
    calls.reset();
    return reply.code(204).send();
  });
}

function serveFaults(app: FastifyInstance, { faults }: SimulatorState): void {
  app.get('/faults', () => ({ faults: faults.faults }));
  app.put('/faults', (request, reply) => {
    const asked = (request.body as { faults?: unknown } | undefined)?.faults;
    const problem = problemWithFaults(asked);
    if (problem) return refuse(reply, problem);
    faults.replace(asked as Fault[]);
    return { faults: faults.faults };
  });
  app.delete('/faults', (_request, reply) => {
    faults.replace([]);
    return reply.code(204).send();
  });
}

function serveModes(app: FastifyInstance, simulator: SimulatorState): void {
  app.get('/modes', () => simulator.modes);
  app.put('/modes', (request, reply) => {
    const problem = problemWithModes(request.body);
    if (problem) return refuse(reply, problem);
    simulator.modes = mergeModes(simulator.modes, request.body as ModesPatch);
    return simulator.modes;
  });
}

function serveTokens(app: FastifyInstance, simulator: SimulatorState): void {
  app.post('/user-tokens', (request, reply) => {
    try {
      const token = issueUserToken(simulator, (request.body ?? {}) as UserSignIn);
      return reply.code(201).send({ token });
    } catch (error) {
      return refuse(reply, (error as Error).message);
    }
  });
  app.post('/expire-tokens', (_request, reply) => {
    simulator.tokens.revokeAll();
    return reply.code(204).send();
  });
}

function serveOrg(app: FastifyInstance, simulator: SimulatorState): void {
  const { org } = simulator;
  app.get('/truth', () => truthOf(org));
  app.get('/effective-access/:subjectId', (request, reply) => {
    const found = effectiveAccess(org, (request.params as { subjectId: string }).subjectId);
    return found ?? reply.code(404).send({ error: 'no such subject' });
  });
  app.get('/check', (request, reply) => {
    const { userId, permission, divisionId } = request.query as Query;
    if (!userId || !permission) return refuse(reply, 'userId and permission are required');
    return { allowed: isAllowed(org, userId, permission, divisionId) };
  });
  app.post('/changes', (request, reply) => {
    const asked = (request.body as { changes?: Change[] } | undefined)?.changes;
    if (!Array.isArray(asked)) return refuse(reply, '"changes" must be a list');
    try {
      applyChanges(simulator, asked);
    } catch (error) {
      return refuse(reply, (error as Error).message);
    }
    return reply.code(204).send();
  });
}

function serveScheduled(app: FastifyInstance, { scheduled }: SimulatorState): void {
  app.get('/scheduled-changes', () => ({ scheduled: scheduled.waiting, failures: scheduled.failures }));
  app.put('/scheduled-changes', (request, reply) => {
    const asked = (request.body as { scheduled?: unknown } | undefined)?.scheduled;
    const problem = problemWithScheduled(asked);
    if (problem) return refuse(reply, problem);
    scheduled.replace(asked as ScheduledChange[]);
    return reply.code(204).send();
  });
}

const refuse = (reply: FastifyReply, error: string) => reply.code(400).send({ error });
