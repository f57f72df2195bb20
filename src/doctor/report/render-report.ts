import type { AssumptionRow } from '../examine';
import type { ExaminedClient } from '../permissions/client-permissions';
import type { HeldPermission } from '../permissions/held-permissions';
import type { Visibility } from '../visibility';
import { isSound, type DoctorReport } from './doctor-report';

const WORDS = { holds: 'holds', does_not_hold: 'DOES NOT HOLD', unknown: 'not known' } as const;
const MAX_NAMED = 10;

/** The report for people. */
export function renderReport(report: DoctorReport): string {
  const { region, clients, visibility, assumptions, calls } = report;
  const count = (verdict: AssumptionRow['verdict']) =>
    assumptions.filter((row) => row.verdict === verdict).length;
  const lines = [
    `Credentials accepted by ${region}.`,
    ...clients.flatMap(clientLines),
    '',
    ...visibilityLines(visibility),
    '',
    'Assumptions about the API',
    ...assumptions.flatMap(assumptionLines),
    '',
    `${count('holds')} hold, ${count('does_not_hold')} do not, ${count('unknown')} are not known. ${calls} calls, all reads.`,
    isSound(report)
      ? 'Nothing was found that Rolecall cannot deal with.'
      : 'Something is missing or does not hold: see above. Attach the report (--json FILE) to a bug report.',
  ];
  return `${lines.join('\n')}\n`;
}

function clientLines({ client, isAccepted, permissions }: ExaminedClient): string[] {
  const title = ['', `Permissions of the ${client} client`];
  if (!isAccepted) title.push('  NOT ACCEPTED      its credentials are not accepted by Genesys');
  if (permissions === undefined) return [...title, '  not known: its grants or the roles cannot be read'];
  const { needed, tooMany } = permissions;
  return [...title, ...needed.map(permissionLine), ...tooManyLines(tooMany)];
}

function permissionLine({ permission, feature, held, otherwise }: HeldPermission): string {
  const verdict = held === 'everywhere' ? 'held' : held === 'nowhere' ? 'MISSING' : 'IN SOME DIVISIONS';
  return `  ${verdict.padEnd(18)}${permission.padEnd(40)}${feature}${held === 'everywhere' ? '' : `: ${otherwise}`}`;
}

function tooManyLines({ count, changing }: { count: number; changing: readonly string[] }): string[] {
  if (count === 0) return [];
  const named = changing.slice(0, MAX_NAMED).join(', ');
  const more = changing.length > MAX_NAMED ? ` and ${changing.length - MAX_NAMED} more` : '';
  const which = changing.length === 0 ? 'none can change anything' : `can change something: ${named}${more}`;
  return [`  ${'TOO MANY'.padEnd(18)}${count} permissions that Rolecall does not need; ${which}`];
}

function visibilityLines(visibility: Visibility | undefined): string[] {
  if (visibility === undefined) return ['Visibility: not known, divisions or users cannot be read.'];
  const { divisionsSeen, divisionsUnseen, usersAsked, usersUnseen } = visibility;
  return [
    'Visibility, by a sample of grants',
    `  ${divisionsSeen} divisions are visible, ${divisionsUnseen} others are named by grants`,
    `  ${usersUnseen} of ${usersAsked} users with grants are not visible`,
  ];
}

function assumptionLines({ id, assumes, observed, verdict, otherwise }: AssumptionRow): string[] {
  const pad = ' '.repeat(18);
  return [
    `  ${WORDS[verdict].padEnd(16)}${id.padEnd(28)}${observed}`,
    ...(verdict === 'holds' ? [] : [`${pad}  assumed: ${assumes}`]),
    ...(otherwise === undefined ? [] : [`${pad}  meaning: ${otherwise}`]),
  ];
}
