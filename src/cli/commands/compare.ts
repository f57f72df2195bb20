import { UsageError } from '../cli.errors';
import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import type { TextTable } from '../output/render-table';
import { caveatsOf, nameOf } from '../output/texts';
import { placesText } from './places-text';

type Comparison = Omit<components['schemas']['UserComparisonDto'], 'nextPageToken'>;
const PAGE = 1_000;
const MAX_USERS = 10;

export const compare: CliCommand = {
  name: 'compare',
  summary: 'Compare the permissions of two to ten users',
  args: [{ syntax: '<users...>', about: 'e-mail addresses, names or ids' }],
  options: [{ flags: '--all', about: 'also what all of them hold in the same way' }],
  async run({ api, names, output }, users, { all }) {
    if (users.length < 2 || users.length > MAX_USERS) throw new UsageError('Name two to ten users.');
    const ids: string[] = [];
    for (const user of users) ids.push((await names.user(user)).id);
    const show = all === true ? undefined : ('differing' as const);
    const read = (pageToken?: string) =>
      answered(
        api.GET('/api/v1/comparisons/users', { params: { query: { ids, show, pageSize: PAGE, pageToken } } }),
      );
    const answer = await allPages('permissions', read);
    const table = tableOf(answer);
    output.show({
      json: answer,
      table,
      text: [
        ...(table.rows.length > 0 ? [output.tableOf(table), ''] : []),
        `${answer.commonCount} in common, ${answer.differingCount} differing.`,
        ...caveatsOf(answer),
      ],
    });
    return ExitCode.ok;
  },
};

/** A column for each user: where they hold the permission. */
function tableOf({ users, permissions }: Comparison): TextTable {
  return {
    columns: ['permission', ...users.map(nameOf)],
    rows: permissions.map(({ permission, variants }) => [
      permission,
      ...users.map(({ id }) => placesOf(variants.find(({ userIds }) => userIds.includes(id)))),
    ]),
  };
}

function placesOf(variant: components['schemas']['UserVariantDto'] | undefined): string {
  if (variant === undefined) return '';
  return placesText({ ...variant, conditional: variant.conditional.map(({ division }) => division) });
}
