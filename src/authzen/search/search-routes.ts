import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACTION_SEARCH_PATH, RESOURCE_SEARCH_PATH, SUBJECT_SEARCH_PATH } from '../authzen-paths';
import { authzenRoute } from '../authzen-route';
import type { ExpensiveWork } from '../../http/expensive';
import { originOf } from '../evaluation/answer';
import { Evaluator } from '../evaluation/evaluator';
import { evaluatedDivisions, evaluatedSubjects } from '../evaluation/evaluated-subjects';
import type { AuthzenOptions } from '../authzen-options';
import type { EvaluationRevisions } from '../evaluation-revisions';
import { orThrow } from '../authzen.errors';
import { isAbsent, type JsonObject } from '../request/json-object';
import { readBody } from '../request/read-body';
import { readConsistency } from '../request/read-consistency';
import { readSubject } from '../request/read-evaluation';
import { isMinimal } from '../request/read-preference';
import type { SearchPage, PageWindow } from './search-page';
import { readWindow } from './read-window';
import { searchActions } from './search-actions';
import { searchResources } from './search-resources';
import { searchSubjects } from './search-subjects';
import { searchScope, searchToken } from './search-token';

type Search = (
  evaluator: Evaluator,
  body: JsonObject,
  window: PageWindow,
) => SearchPage | Promise<SearchPage>;
type Result = Readonly<Record<string, string>>;

export function registerSearchRoutes(
  fastify: FastifyInstance,
  revisions: EvaluationRevisions,
  options: AuthzenOptions,
  work: ExpensiveWork,
): void {
  const route = authzenRoute('access:read');
  fastify.post(SUBJECT_SEARCH_PATH, route, (request, reply) =>
    answer(request, reply, searchSubjects, (body) => ofType(body.subject)),
  );
  fastify.post(RESOURCE_SEARCH_PATH, route, (request, reply) =>
    answer(request, reply, searchResources, (body) => ofType(body.resource)),
  );
  fastify.post(ACTION_SEARCH_PATH, route, (request, reply) =>
    answer(request, reply, searchActions, () => named),
  );

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    search: Search,
    resultsOf: (body: JsonObject) => (id: string) => Result,
  ) {
    work.untilAnswered(reply);
    const body = readBody(request);
    const scope = orThrow(searchScope(search.name, body));
    const window = orThrow(readWindow(body, scope));
    const divisionIds = search === searchActions ? evaluatedDivisions(body, [body], options.known) : [];
    const whom = aboutWhom(search, body, options);
    const revision = await revisions.at(orThrow(readConsistency(body)), whom, divisionIds);
    const found = await search(new Evaluator(revision.index, options), body, window);
    const page = { next_token: nextToken(scope, window, found), count: found.ids.length, total: found.total };
    const results = found.ids.map(resultsOf(body));
    if (!isMinimal(request, reply, options)) return { results, page, context: originOf(revision) };
    const isWhole = isAbsent(body.page) && !found.more;
    return isWhole ? { results } : { results, page };
  }
}

/** A search for subjects is about all of them. */
function aboutWhom(search: Search, body: JsonObject, { subjectTypes }: AuthzenOptions) {
  return search === searchSubjects ? [] : evaluatedSubjects(orThrow(readSubject(body)), subjectTypes);
}

/** Empty behind the last one. */
function nextToken(scope: string, { limit }: PageWindow, { ids, more }: SearchPage): string {
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
