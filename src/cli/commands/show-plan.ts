import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { printable } from '../../common/printable';
import type { TextTable } from '../output/render-table';
import { caveatsOf, counted, words } from '../output/texts';
import type { Session } from '../session';
import { effectLines } from './effect-lines';

type Change = components['schemas']['ChangeDto'];
type Item = components['schemas']['ChangeItemDto'];

const PAGE = 1_000;

/** A change with its items: what it adds and removes, and what blocks it. */
export async function showPlan({ api, output, progress }: Session, change: Change): Promise<void> {
  const { id, planSha256, status } = change;
  const read = (pageToken?: string) =>
    answered(
      api.GET('/api/v1/changes/{id}/items', {
        params: { path: { id }, query: { pageSize: PAGE, pageToken } },
      }),
    );
  const { items } = await allPages('items', read, (done) => progress.show('Items', done, change.itemCount));
  const table = itemTable(items);
  output.show({
    json: { ...change, items },
    table,
    text: [
      ...(items.length > 0 ? [output.tableOf(table), ''] : []),
      ...effectLines(change),
      ...change.blockers.map(({ code, detail }) =>
        output.styled('red', printable(`Blocked (${code}): ${detail}`)),
      ),
      ...caveatsOf(change),
      `Change ${id}: ${words(status)}, ${counted(change.itemCount, 'item')}, plan ${planSha256}`,
      ...(status === 'planned' ? [`Apply it with: rolecall apply ${id} --plan ${planSha256}`] : []),
    ],
  });
}

export function planExit({ blockers }: Change): ExitCode {
  return blockers.length > 0 ? ExitCode.no : ExitCode.ok;
}

function itemTable(items: readonly Item[]): TextTable {
  return {
    columns: ['type', 'name', 'id', 'state', 'adds', 'removes', 'outcome'],
    rows: items.map(({ subjectType, subjectName, subjectId, state, add, remove, outcome }) => [
      words(subjectType),
      subjectName,
      subjectId,
      state,
      rolesText(add),
      rolesText(remove),
      outcome === undefined
        ? ''
        : [outcome.code, outcome.detail, outcome.genesys?.message].filter(Boolean).join(': '),
    ]),
  };
}

function rolesText(roles: Item['add']): string {
  return roles
    .map(({ roleId, roleName = roleId, divisionId, divisionName = divisionId }) =>
      divisionId === '*' ? `${roleName} in all divisions` : `${roleName} in ${divisionName}`,
    )
    .join('; ');
}
