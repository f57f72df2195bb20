import type { SimulatorOptions } from '../../simulator/simulator';
import type { EvaluationAnswer } from '../../src/authzen/evaluation/answer';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

export interface EvaluationsAnswer {
  readonly evaluations: readonly (EvaluationAnswer & { context: { error?: unknown } })[];
}

export interface SearchAnswer {
  readonly results: readonly { type?: string; id?: string; name?: string }[];
  readonly page: { readonly next_token: string; readonly count: number; readonly total: number };
  readonly context: object;
}

/** The service as a policy enforcement point sees it. */
export class AuthzenService {
  private constructor(readonly service: ServiceWithSimulator) {}

  static async start(options: SimulatorOptions, env: Record<string, string> = {}): Promise<AuthzenService> {
    return new AuthzenService(await ServiceWithSimulator.start(options, env));
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  evaluation(body: object) {
    return this.service.post<EvaluationAnswer>('/access/v1/evaluation', body);
  }

  evaluations(body: object) {
    return this.service.post<EvaluationsAnswer>('/access/v1/evaluations', body);
  }

  search(kind: 'subject' | 'resource' | 'action', body: object) {
    return this.service.post<SearchAnswer>(`/access/v1/search/${kind}`, body);
  }

  /** The answer as it is on the wire: refusals are no JSON. */
  async send(path: string, payload: string | undefined, headers: Record<string, string> = {}) {
    const all = { ...asAdmin, 'content-type': 'application/json', ...headers };
    const sent = { method: 'POST', url: `/access/v1/${path}`, headers: all } as const;
    const answer = await this.service.app.inject({ ...sent, ...(payload !== undefined && { payload }) });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body };
  }
}
