import fc from 'fast-check';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { trustedTime } from '../../src/common/trusted-clock';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Grant, Snapshot, SubjectType } from '../../src/access/model/snapshot';
import type { EvaluationAnswer } from '../../src/authzen/evaluation/answer';
import { evaluatedTypes } from '../../src/authzen/evaluation/subject-types';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { arbitraryCase, type Case } from '../support/arbitrary-case';
import { asAdmin, createApp } from '../support/create-app';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';
import type { EvaluationsAnswer, SearchAnswer } from './authzen-service';

jest.setTimeout(120_000);

/** As AuthZEN can ask it: about a division, an object in one, or the organisation, and with what JSON can say. */
function asked(question: Question, index: number): Question & { resource: { type: string; id: string } } {
  const { divisionId } = question;
  const properties = spoken(question.properties ?? {});
  if (divisionId === undefined) {
    return { ...question, divisionId: '*', properties, resource: { type: 'organization', id: 'org' } };
  }
  if (index % 2 === 0) return { ...question, properties, resource: { type: 'division', id: divisionId } };
  const inDivision = { ...properties, divisionId };
  return { ...question, properties: inDivision, resource: { type: 'queue', id: 'q' } };
}

/**
 * The questions that a request can put. Ids with NUL may stand in a snapshot, and every body that names one is refused:
 * see the last test.
 */
function askedOf(questions: readonly Question[]) {
  return questions.filter((one) => !/\\u(0000|d[89a-f])/.test(JSON.stringify(one))).map(asked);
}

/** A body with the name `__proto__` in it is refused before anything of ours reads it. */
function spoken(properties: object): Record<string, unknown> {
  const text = JSON.stringify(Object.entries(properties).filter(([name]) => name !== '__proto__'));
  return Object.fromEntries(JSON.parse(text) as [string, unknown][]);
}

const isEvaluated = (type: SubjectType) => evaluatedTypes.some((one) => one === type);
const unique = (texts: readonly string[]) => [...new Set(texts)].sort();

function expected(snapshot: Snapshot, question: Question) {
  if (!isEvaluated(question.type)) return { decision: false, reason: 'unknown_subject_type', caveats: [] };
  const { allowed, reason, caveats } = naiveCheck(snapshot, question);
  return { decision: allowed, reason, caveats };
}

function evaluationOf({ type, id, permission, properties, resource }: ReturnType<typeof asked>) {
  return { subject: { type, id }, action: { name: permission }, resource: { ...resource, properties } };
}

function verdictOf({ decision, context: { reason, caveats } }: EvaluationAnswer) {
  return { decision, reason, caveats };
}

describe('AuthZEN over HTTP', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createApp();
  });
  afterAll(() => app.close());

  const post = async <Body>(path: string, payload: object) => {
    const url = `/access/v1/${path}`;
    const answer = await app.inject({ method: 'POST', url, payload, headers: asAdmin });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringMatching(/^\{/)]);
    return answer.json<Body>();
  };

  const publish = (snapshot: Snapshot) =>
    app.get(SnapshotStore).publish({
      snapshot: { ...snapshot, asOf: trustedTime() },
      matrix: compileMatrix(snapshot),
      partial: false,
    });

  const evaluate = (questions: readonly ReturnType<typeof asked>[]) =>
    Promise.all(questions.map((one) => post<EvaluationAnswer>('evaluation', evaluationOf(one))));

  /** All that a search finds, read in pages of two. */
  async function found(kind: 'subject' | 'resource' | 'action', request: object): Promise<string[]> {
    const texts: string[] = [];
    let page: object = { limit: 2 };
    for (;;) {
      const answer = await post<SearchAnswer>(`search/${kind}`, { ...request, page });
      texts.push(...answer.results.map(({ id, name }) => id ?? name ?? ''));
      if (answer.page.next_token === '') {
        expect(answer.page.total).toBe(texts.length);
        return texts;
      }
      page = { token: answer.page.next_token };
    }
  }

  const holds = (property: (one: Case) => Promise<void>, runs: number) =>
    fc.assert(
      fc.asyncProperty(arbitraryCase, async (one) => {
        publish(one.snapshot);
        await property(one);
      }),
      propertyRuns(runs),
    );

  it('evaluates as the naive evaluator does', () =>
    holds(async ({ snapshot, questions }) => {
      const all = askedOf(questions);
      const answers = await evaluate(all);
      expect(answers.map(verdictOf)).toEqual(all.map((question) => expected(snapshot, question)));
    }, 80));

  it('names as sources grants that allow it each by itself', () =>
    holds(async ({ snapshot, questions }) => {
      const all = askedOf(questions);
      for (const [i, { decision, context }] of (await evaluate(all)).entries()) {
        expect(context.sources.length > 0).toBe(decision);
        for (const source of context.sources) {
          const { type, id } = all[i]!;
          const subject = source.groupId === undefined ? { type, id } : { type: 'group', id: source.groupId };
          const names = ({ subjectType, subjectId, roleId, divisionId }: Grant) =>
            subjectType === subject.type &&
            subjectId === subject.id &&
            roleId === source.roleId &&
            divisionId === source.divisionId;
          const alone = { ...snapshot, grants: snapshot.grants.filter(names) };
          expect(naiveCheck(alone, all[i]!).allowed).toBe(true);
        }
      }
    }, 50));

  it('answers many evaluations as each alone, whatever their order and however often they come', () =>
    holds(async ({ questions }) => {
      const all = askedOf(questions);
      const alone = await evaluate(all);
      const evaluations = [...all, ...all].reverse().map(evaluationOf);
      const many = await post<EvaluationsAnswer>('evaluations', { evaluations });
      expect(many.evaluations).toEqual([...alone, ...alone].reverse());
    }, 40));

  it('finds the subjects that the naive evaluator allows', () =>
    holds(async ({ snapshot, questions }) => {
      for (const question of askedOf(questions).slice(0, 6)) {
        const { users, groups, oauthClients } = snapshot;
        const lists = { user: users, group: groups, oauth_client: oauthClients };
        const ids = isEvaluated(question.type)
          ? unique(lists[question.type as keyof typeof lists].map(({ id }) => id))
          : [];
        const allowed = ids.filter((id) => naiveCheck(snapshot, { ...question, id }).allowed);
        const { subject, ...rest } = evaluationOf(question);
        const results = await found('subject', { ...rest, subject: { type: subject.type } });
        expect(results.toSorted()).toEqual(allowed);
      }
    }, 40));

  it('finds the divisions in which the naive evaluator allows it', () =>
    holds(async ({ snapshot, questions }) => {
      for (const question of askedOf(questions).slice(0, 6)) {
        const divisions = unique(snapshot.divisions.map(({ id }) => id));
        const allowed = divisions.filter(
          (divisionId) => expected(snapshot, { ...question, divisionId }).decision,
        );
        const { resource, ...rest } = evaluationOf(question);
        const wanted = { type: 'division', properties: resource.properties };
        expect(await found('resource', { ...rest, resource: wanted })).toEqual(allowed);
      }
    }, 40));

  it('finds the permissions that the naive evaluator allows', () =>
    holds(async ({ snapshot, questions }) => {
      const codes = snapshot.catalogue.map(({ domain, entity, action }) => `${domain}:${entity}:${action}`);
      const names = unique([...codes, ...snapshot.roles.flatMap(({ permissions }) => permissions)]);
      for (const question of askedOf(questions).slice(0, 6)) {
        const allowed = names.filter(
          (permission) => expected(snapshot, { ...question, permission }).decision,
        );
        const { subject, resource } = evaluationOf(question);
        expect(await found('action', { subject, resource })).toEqual(allowed);
      }
    }, 40));

  it.each(['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action'])(
    'refuses to be asked about an id with NUL: %s',
    async (path) => {
      const part = { type: 'user', id: 'x\0y' };
      const payload = { subject: part, action: { name: 'admin' }, resource: part };
      const answer = await app.inject({
        method: 'POST',
        url: `/access/v1/${path}`,
        payload,
        headers: asAdmin,
      });
      expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining('NUL')]);
    },
  );
});
