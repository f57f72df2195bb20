import { verdictOn, unknown, type Examination } from '../assumption';
import { countAt, rowsOf, textAt } from '../fields';
import type { ExaminationContext } from '../examination-context';

export interface ObservedLimits {
  readonly answers: number;
  readonly withCorrelationId: number;
  readonly withRateLimit: number;
  /** Calls a minute that Genesys allows, by headers or by its listing of limits. */
  readonly allowed?: number;
  readonly ours: number;
}

const KEYS = ['client.credentials.token.rate.per.minute', 'token.rate.per.minute'];

export const limitsExamination: Examination<ObservedLimits> = {
  observe,
  assumptions: [
    {
      id: 'rate-limit',
      assumes: 'Genesys allows more calls a minute than GENESYS_RATE_LIMIT_PER_MINUTE.',
      otherwise: 'Calls are refused with 429 and repeated: sync runs are slower. Set a lower limit.',
      evaluate: ({ allowed, ours }) =>
        allowed === undefined
          ? unknown('no answer says how many')
          : verdictOn(allowed >= ours, `${allowed} allowed, ${ours} at most by our setting`),
    },
    {
      id: 'rate-limit-headers',
      assumes: 'No answer says how many calls are left: there are no rate limit headers.',
      otherwise: 'No answer is wrong: Rolecall counts its calls. It could follow the headers instead.',
      evaluate: ({ answers, withRateLimit }) =>
        answers === 0
          ? unknown('no answer')
          : verdictOn(withRateLimit === 0, `${withRateLimit} of ${answers} answers have some`),
    },
    {
      id: 'correlation-ids',
      assumes: 'Answers carry `inin-correlation-id`.',
      otherwise: 'Log lines lack the id that Genesys support asks for.',
      evaluate: ({ answers, withCorrelationId }) =>
        answers === 0
          ? unknown('no answer')
          : verdictOn(withCorrelationId === answers, `${withCorrelationId} of ${answers} answers do`),
    },
  ],
};

async function observe({ probes, headers, options }: ExaminationContext): Promise<ObservedLimits> {
  const limits = await probes.ask('GET /api/v2/organizations/limits/namespaces/{namespaceName}', (api) =>
    api.organization.getOrganizationsLimitsNamespace('platform.api'),
  );
  const listed = KEYS.flatMap((key) =>
    rowsOf(limits)
      .filter((row) => textAt(row, 'key') === key)
      .map((row) => countAt(row, 'value')),
  );
  const { answers, withCorrelationId, withRateLimit, allowed = listed[0] } = headers;
  return { answers, withCorrelationId, withRateLimit, allowed, ours: options.callsPerMinute };
}
