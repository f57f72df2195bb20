import type { Answer } from '../../genesys/probing/genesys-probes';
import { AUDIT_SERVICES, AUDITS_OPERATION } from '../audit-events';
import { unknown, verdictOn, type Assumption, type AssumptionResult, type Examination } from '../assumption';
import type { ExaminationContext } from '../examination-context';
import { rowsAt, rowsOf, textAt } from '../fields';
import { refusalOf } from './refusal';

/** The answers about audits; undefined where our settings leave audits alone. */
export type ObservedAudits = { readonly mapping: Answer; readonly events: readonly Answer[] } | undefined;

const NEXT_RUN = 'Changes are in the answers with the next sync run.';
const FIELDS = ['id', 'eventDate', 'serviceName', 'entityType', 'action'];

export const auditsExamination: Examination<ObservedAudits> = {
  observe,
  assumptions: [
    ofAudits('audits-readable', `${AUDITS_OPERATION} works for our client.`, NEXT_RUN, ({ events }) => {
      const [first] = events;
      // A service that is not offered is refused alone, and the next line says so.
      if (first?.kind === 'refused' && events.every(({ kind }) => kind === 'refused'))
        return verdictOn(false, refusalOf(first));
      return verdictOn(true, `${events.flatMap(rowsOf).length} events of the last hour on the first pages`);
    }),
    ofAudits(
      'audit-services',
      `The audits of ${AUDIT_SERVICES.join(', ')} can be read at once (\`realtime/servicemapping\`).`,
      'Changes of what is not offered are in the answers with the next sync run.',
      evaluateServices,
    ),
    ofAudits('audit-fields', 'Each audit has the fields that Rolecall needs.', NEXT_RUN, ({ events }) => {
      const rows = events.flatMap(rowsOf);
      const whole = rows.filter((row) => FIELDS.every((field) => textAt(row, field) !== undefined));
      if (rows.length === 0) return unknown('no event of the last hour');
      return verdictOn(whole.length === rows.length, `${whole.length} of ${rows.length} events have them`);
    }),
  ],
};

async function observe(context: ExaminationContext): Promise<ObservedAudits> {
  if (!context.options.audits.isOn) return undefined;
  const mapping = await context.probes.ask('GET /api/v2/audits/query/realtime/servicemapping', (api) =>
    api.audit.getAuditsQueryRealtimeServicemapping({}),
  );
  return { mapping, events: (await context.firstAudits()).answers };
}

/** Names of services are of Genesys and not of the organisation: the report may hold them. */
function evaluateServices({ mapping }: NonNullable<ObservedAudits>): AssumptionResult {
  if (mapping.kind === 'refused') return verdictOn(false, refusalOf(mapping));
  const names = new Set(rowsAt(mapping.body, 'services').map((service) => textAt(service, 'name')));
  const missing = AUDIT_SERVICES.filter((name) => !names.has(name));
  const lacking = missing.length === 0 ? '' : `, and not ${missing.join(', ')}`;
  return verdictOn(missing.length === 0, `${names.size} services are offered${lacking}`);
}

function ofAudits(
  id: string,
  assumes: string,
  otherwise: string,
  evaluate: (observed: NonNullable<ObservedAudits>) => AssumptionResult,
): Assumption<ObservedAudits> {
  const whereOn = (observed: ObservedAudits) =>
    observed === undefined ? unknown('GENESYS_AUDITS is off') : evaluate(observed);
  return { id, assumes, otherwise, evaluate: whereOn };
}
