import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { AskedType, Question } from './history';
import type { Questions } from './questions';
import type { ServiceUnderTest } from './service-under-test';
import type { Simulations, Simulated } from './simulations';
import type { Answered } from './verdicts';

const CHECK = '/api/v1/check-permission';

type Origin = { readonly asOf: string };
type Context = { readonly context: { readonly as_of: string } };
type SearchAnswer = Context & {
  readonly results: readonly { readonly id?: string; readonly name?: string }[];
};

/** Asks in every way in which the service says "allowed". */
export class Questioner {
  constructor(
    private readonly service: ServiceUnderTest,
    private readonly questions: Questions,
    private readonly simulations: Simulations,
    private readonly random: SeededRandom,
  ) {}

  /** One request of some kind. Undefined when it is not answered. */
  any(most: number): Promise<Answered | undefined> {
    const { random } = this;
    switch (random.below(12)) {
      case 0:
      case 1:
        return this.batch(this.questions.some(most, true));
      case 2:
      case 3:
        return this.evaluations(this.questions.some(most, false));
      case 4:
        return this.evaluation();
      case 5:
        return this.subjectSearch();
      case 6:
        return this.resourceSearch();
      case 7:
        return this.actionSearch();
      case 8:
        return this.holders();
      case 9:
        return this.simulated((simulated) =>
          this.batch(this.questions.some(most, true, simulated.questions), simulated),
        );
      case 10:
        return this.simulated((simulated) =>
          random.chance(0.5) ? this.single('', simulated) : this.holders(simulated),
        );
      default:
        return this.single();
    }
  }

  /** A user who is read again before the answer. */
  fullyConsistent(): Promise<Answered | undefined> {
    return this.single('&consistency=fully_consistent');
  }

  async single(wish = '', simulated?: Simulated): Promise<Answered | undefined> {
    const question = this.questions.one(true, simulated?.questions);
    const { id, permission, divisionId } = question;
    const where = divisionId === undefined ? '' : `&divisionId=${encodeURIComponent(divisionId)}`;
    const asIf = simulated === undefined ? '' : `&simulationId=${simulated.id}`;
    const path = `${CHECK}?userId=${id}&permission=${permission}${where}${asIf}${wish}`;
    const answer = await this.service.ask<Origin & { allowed: boolean }>('GET', path);
    if (answer === undefined) return undefined;
    const kind = wish === '' ? 'single' : 'single, fully consistent';
    return answered(kind, answer.asOf, [{ question, allowed: answer.allowed }], simulated);
  }

  async batch(questions: readonly Question[], simulated?: Simulated): Promise<Answered | undefined> {
    const checks = questions.map(({ id, permission, divisionId }) => ({
      userId: id,
      permission,
      ...(divisionId !== undefined && { divisionId }),
    }));
    const body = { checks, ...(simulated !== undefined && { simulationId: simulated.id }) };
    type Results = Origin & { readonly results: readonly { readonly allowed: boolean }[] };
    const answer = await this.service.ask<Results>('POST', `${CHECK}/batch`, body);
    if (answer === undefined) return undefined;
    const answers = questions.map((question, i) => ({ question, allowed: answer.results[i]!.allowed }));
    return answered('batch', answer.asOf, answers, simulated);
  }

  async evaluations(asked: readonly Question[]): Promise<Answered | undefined> {
    const questions = asked.map(everywhereUnlessSaid);
    const body = { evaluations: questions.map(evaluationOf) };
    type Evaluations = { readonly evaluations: readonly (Context & { readonly decision: boolean })[] };
    const answer = await this.service.ask<Evaluations>('POST', '/access/v1/evaluations', body);
    if (answer === undefined) return undefined;
    const answers = questions.map((question, i) => ({ question, allowed: answer.evaluations[i]!.decision }));
    return answered('evaluations', answer.evaluations[0]!.context.as_of, answers);
  }

  /** Everything that can be asked about users, in batches, and about all others. */
  async *everything(): AsyncGenerator<Answered | undefined> {
    for (const questions of this.questions.all('user')) yield this.batch(questions);
    for (const type of ['user', 'group', 'oauth_client'] as const)
      for (const questions of this.questions.all(type)) yield this.evaluations(questions);
  }

  private async evaluation(): Promise<Answered | undefined> {
    const question = everywhereUnlessSaid(this.questions.one(false));
    const body = evaluationOf(question);
    type Evaluation = Context & { readonly decision: boolean };
    const answer = await this.service.ask<Evaluation>('POST', '/access/v1/evaluation', body);
    return answer && answered('evaluation', answer.context.as_of, [{ question, allowed: answer.decision }]);
  }

  private subjectSearch(): Promise<Answered | undefined> {
    const { type, permission, divisionId = '*' } = this.questions.one(false);
    const [subject, action] = [{ type }, { name: permission }];
    const body = { subject, action, resource: { type: 'division', id: divisionId } };
    return this.search('subject', body, ({ id }) => ({ type, id: id!, permission, divisionId }));
  }

  private resourceSearch(): Promise<Answered | undefined> {
    const { type, id, permission } = this.questions.one(false);
    const body = { subject: { type, id }, action: { name: permission }, resource: { type: 'division' } };
    return this.search('resource', body, (found) => ({ type, id, permission, divisionId: found.id! }));
  }

  private actionSearch(): Promise<Answered | undefined> {
    const { type, id, permission, divisionId = '*' } = this.questions.one(false);
    const entity = permission.split(':').slice(0, 2).join(':');
    const resource = { type: entity, id: 'one', properties: { divisionId } };
    const body = { subject: { type, id }, resource };
    return this.search('action', body, ({ name }) => ({
      type,
      id,
      permission: `${entity}:${name!}`,
      divisionId,
    }));
  }

  private async search(
    kind: 'subject' | 'resource' | 'action',
    body: object,
    questionOf: (result: SearchAnswer['results'][number]) => Question,
  ): Promise<Answered | undefined> {
    const path = `/access/v1/search/${kind}`;
    const answer = await this.service.ask<SearchAnswer>('POST', path, { ...body, page: { limit: 1000 } });
    const answers = answer?.results.map((result) => ({ question: questionOf(result), allowed: true }));
    return answers && answered(`${kind} search`, answer!.context.as_of, answers);
  }

  private async holders(simulated?: Simulated): Promise<Answered | undefined> {
    const { permission, divisionId } = this.questions.one(true, simulated?.questions);
    const where = divisionId === undefined ? '' : `&divisionId=${encodeURIComponent(divisionId)}`;
    const asIf = simulated === undefined ? '' : `&simulationId=${simulated.id}`;
    const path = `/api/v1/permissions/${permission}/holders?pageSize=500${where}${asIf}`;
    type Holder = {
      readonly subject: { readonly type: AskedType; readonly id: string };
      readonly effective: boolean;
    };
    const answer = await this.service.ask<Origin & { holders: readonly Holder[] }>('GET', path);
    const answers = answer?.holders
      .filter(({ effective }) => effective)
      .map(({ subject: { type, id } }) => ({
        question: { type, id, permission, divisionId },
        allowed: true,
      }));
    return answers && answered('holders', answer!.asOf, answers, simulated);
  }

  private async simulated(
    ask: (simulated: Simulated) => Promise<Answered | undefined>,
  ): Promise<Answered | undefined> {
    const simulated = this.simulations.one();
    return simulated === undefined ? this.single() : ask(simulated);
  }
}

function answered(kind: string, asOf: string, answers: Answered['answers'], simulated?: Simulated): Answered {
  const asIf = simulated && { proposal: simulated.proposal };
  return { kind: asIf ? `${kind}, simulated` : kind, asOf, answers, answeredAtMs: Date.now(), ...asIf };
}

/** AuthZEN has no question about some division. */
function everywhereUnlessSaid(question: Question): Question {
  return { ...question, divisionId: question.divisionId ?? '*' };
}

function evaluationOf({ type, id, permission, divisionId }: Question) {
  return {
    subject: { type, id },
    action: { name: permission },
    resource: { type: 'division', id: divisionId },
  };
}
