import { askForAudits, type AskedAudits } from '../audit-events';
import { unknown, verdictOn, type AssumptionResult, type Examination } from '../assumption';
import type { ExaminationContext } from '../examination-context';
import { rowsOf, textAt } from '../fields';

/** Which audits arrived while the doctor examined the rest. */
export interface ObservedDelay {
  readonly isOn: boolean;
  /** Of each event that arrived, how late it certainly was, and how late at most. Milliseconds. */
  readonly arrived: readonly { readonly leastMs: number; readonly mostMs: number }[];
  readonly maxLagMs: number;
}

/** Runs long after audits were asked for first, so that some may have arrived. */
export const auditDelayExamination: Examination<ObservedDelay> = {
  observe,
  assumptions: [
    {
      id: 'audit-delay',
      assumes: 'Audits can be read within AUDIT_MAX_LAG of the change.',
      otherwise: 'Audits are not relied on: sync runs come every SYNC_INTERVAL. Set a higher AUDIT_MAX_LAG.',
      evaluate,
    },
  ],
};

async function observe(context: ExaminationContext): Promise<ObservedDelay> {
  const { isOn, maxLagMs } = context.options.audits;
  if (!isOn) return { isOn, arrived: [], maxLagMs };
  const before = await context.firstAudits();
  const after = await askForAudits(context.probes);
  return { isOn, arrived: arrivals(before, after), maxLagMs };
}

/** An event that was not there at first came later than its time by as much as lies between, and by no more than until now. */
function arrivals(before: AskedAudits, after: AskedAudits): ObservedDelay['arrived'] {
  const known = new Set(before.answers.flatMap(rowsOf).map((row) => textAt(row, 'id')));
  const fresh = after.answers.flatMap(rowsOf).filter((row) => !known.has(textAt(row, 'id')));
  const times = fresh.map((row) => Date.parse(textAt(row, 'eventDate') ?? ''));
  return times
    .filter((time) => !Number.isNaN(time))
    .map((time) => ({
      leastMs: Math.max(0, before.askedAt - time),
      mostMs: Math.max(0, after.askedAt - time),
    }));
}

function evaluate({ isOn, arrived, maxLagMs }: ObservedDelay): AssumptionResult {
  if (!isOn) return unknown('GENESYS_AUDITS is off');
  if (arrived.length === 0) return unknown('no audit arrived during the examination');
  const [least, most] = [
    Math.max(...arrived.map(({ leastMs }) => leastMs)),
    Math.max(...arrived.map(({ mostMs }) => mostMs)),
  ].map((ms) => Math.ceil(ms / 1000));
  return verdictOn(
    least! * 1000 <= maxLagMs,
    `${arrived.length} arrived, the latest after ${least} to ${most} s`,
  );
}
