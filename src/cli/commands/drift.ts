import { UsageError } from '../cli.errors';
import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { counted, nameOf } from '../output/texts';
import type { Session } from '../session';
import { byText, whatOf } from './history-cells';
import { planExit, showPlan } from './show-plan';

type Item = components['schemas']['DriftItemDto'];

const PAGE = 1_000;

export const drift: CliCommand = {
  name: 'drift',
  summary: 'List drift from the baseline, or plan to take it back; ends with 1 when there is any',
  args: [{ syntax: '[items...]', about: 'with --plan: ids of the items to take back; all by default' }],
  options: [
    { flags: '--plan', about: 'plan the change that takes them back; nothing is written to Genesys' },
  ],
  async run(session, chosen, { plan }) {
    if (plan !== true && chosen.length > 0) throw new UsageError('Items are given with --plan only.');
    return plan === true ? planReversal(session, chosen) : showDrift(session);
  },
};

async function showDrift(session: Session): Promise<ExitCode> {
  const { output } = session;
  const found = await driftOf(session);
  const table = {
    columns: ['change', 'subject', 'what', 'by', 'affected', 'id'],
    rows: found.items.map(rowOf),
  };
  const count = found.items.length;
  output.show({
    json: found,
    table,
    text: [
      ...(count > 0 ? [output.tableOf(table), ''] : []),
      `${counted(count, 'difference')} from the baseline, revision ${found.baselineRevision}.`,
    ],
  });
  return count > 0 ? ExitCode.no : ExitCode.ok;
}

async function planReversal(session: Session, chosen: readonly string[]): Promise<ExitCode> {
  const items = chosen.length > 0 ? [...chosen] : (await driftOf(session)).items.map(({ id }) => id);
  if (items.length > PAGE)
    throw new UsageError(`${items.length} items differ: name those to take back, at most ${PAGE} at once.`);
  if (items.length === 0) {
    session.output.note('Nothing differs from the baseline: there is nothing to take back.');
    return ExitCode.ok;
  }
  const { change, notPlanned } = await answered(session.api.POST('/api/v1/drift/plan', { body: { items } }));
  for (const { id, detail } of notPlanned) session.output.note(`Not planned, ${id}: ${detail}`);
  if (change === undefined) return ExitCode.no;
  await showPlan(session, change);
  return notPlanned.length > 0 ? ExitCode.no : planExit(change);
}

function driftOf({ api, progress }: Session) {
  const read = (pageToken?: string) =>
    answered(api.GET('/api/v1/drift', { params: { query: { pageSize: PAGE, pageToken } } }));
  return allPages('items', read, (done, { total }) => progress.show('Items', done, total));
}

function rowOf(item: Item): (string | number)[] {
  const { change, subject, by, affectedCount, id } = item;
  return [change, subject ? nameOf(subject) : '', whatOf(item), byText(by), affectedCount, id];
}
