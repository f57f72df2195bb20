import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ACTION_SEARCH_PATH, RESOURCE_SEARCH_PATH, SUBJECT_SEARCH_PATH } from '../authzen-paths';
import { authzenRoute } from '../authzen-route';
import { originOf } from '../evaluation/answer';
import { Evaluator } from '../evaluation/evaluator';
import { evaluatedSubjects } from '../evaluation/evaluated-subjects';
import type { EvaluationRevisions } from '../evaluation-revisions';
import { orRefused } from '../request/fault-error';
import type { JsonObject } from '../request/json-object';
import { readBody } from '../request/read-body';
import { readConsistency } from '../request/read-consistency';
import { readSubject } from '../request/read-evaluation';
import type { KnownResources } from '../resources/known-resources';
import type { Found, Window } from './found';
import { readWindow } from './read-window';
import { searchActions } from './search-actions';
import { searchResources } from './search-resources';
import { searchSubjects } from './search-subjects';
import { searchScope, searchToken } from './search-token';

type Search = (evaluator: Evaluator, body: JsonObject, window: Window) => Found | Promise<Found>;
type Result = Readonly<Record<string, string>>;

export function registerSearchRoutes(
  fastify: FastifyInstance,
  revisions: EvaluationRevisions,
  known: KnownResources,
): void {
  const route = authzenRoute('access:read');
  fastify.post(SUBJECT_SEARCH_PATH, route, (request) =>
    answer(request, searchSubjects, (body) => ofType(body.subject)),
  );
  fastify.post(RESOURCE_SEARCH_PATH, route, (request) =>
    answer(request, searchResources, (body) => ofType(body.resource)),
  );
  fastify.post(ACTION_SEARCH_PATH, route, (request) => answer(request, searchActions, () => named));

  async function answer(
    request: FastifyRequest,
    search: Search,
    resultsOf: (body: JsonObject) => (id: string) => Result,
  ) {
    const body = readBody(request);
    const scope = orRefused(searchScope(search.name, body));
    const window = orRefused(readWindow(body, scope));
    const revision = await revisions.at(orRefused(readConsistency(body)), aboutWhom(search, body));
    const found = await search(new Evaluator(revision.index, known), body, window);
    const page = { next_token: nextToken(scope, window, found), count: found.ids.length, total: found.total };
    return { results: found.ids.map(resultsOf(body)), page, context: originOf(revision) };
  }
}

/** A search for subjects is about all of them. */
function aboutWhom(search: Search, body: JsonObject) {
  return search === searchSubjects ? [] : evaluatedSubjects(orRefused(readSubject(body)));
}

/** Empty behind the last one. */
function nextToken(scope: string, { limit }: Window, { ids, more }: Found): string {
  return more ? searchToken(scope, { limit, after: ids.at(-1) }) : '';
}

/** The search has read the part by then. */
function ofType(part: unknown): (id: string) => Result {
  const { type } = part as Result;
  return (id) => ({ type: type!, id });
}

function named(name: string): Result {
  return { name };
}
