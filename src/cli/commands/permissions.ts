import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { printable } from '../../common/printable';
import { caveatsOf, counted, nameOf, sourceText } from '../output/texts';
import { placesText } from './places-text';
import { AT, FRESH, SIMULATION, stateOf, USER } from './question';

const PAGE = 1_000;

export const permissions: CliCommand = {
  name: 'permissions',
  summary: 'List the permissions of a user, where they hold and why',
  args: [USER],
  options: [
    { flags: '--domain <domain>', about: 'only those of a domain, such as routing' },
    { flags: '--search <text>', about: 'only those that contain a text' },
    SIMULATION,
    FRESH,
    AT,
  ],
  async run({ api, names, output, progress }, [userName = ''], options) {
    const { id } = await names.user(userName);
    const query = { ...filterOf(options), ...stateOf(options), pageSize: PAGE };
    const read = (pageToken?: string) =>
      answered(
        api.GET('/api/v1/users/{id}/permissions', {
          params: { path: { id }, query: { ...query, pageToken } },
        }),
      );
    const answer = await allPages('permissions', read, (done, { total }) =>
      progress.show('Permissions', done, total),
    );
    const table = { columns: ['permission', 'where', 'through'], rows: answer.permissions.map(rowOf) };
    const { subject, effective, total } = answer;
    output.show({
      json: answer,
      table,
      text: [
        printable(`${nameOf(subject)}: ${counted(total, 'permission')}`),
        ...(effective ? [] : [`None of them counts: the user is ${subject.state}.`]),
        ...caveatsOf({ partial: answer.partial }),
        ...(total > 0 ? ['', output.tableOf(table)] : []),
      ],
    });
    return ExitCode.ok;
  },
};

function rowOf(held: components['schemas']['EffectivePermissionDto']): string[] {
  const { permission, everywhere, divisions, conditionalDivisions, sources } = held;
  return [
    permission,
    placesText({ everywhere, divisions, conditional: conditionalDivisions }),
    sources.map(sourceText).join('; '),
  ];
}

function filterOf({ domain, search }: Readonly<Record<string, unknown>>) {
  return {
    domain: typeof domain === 'string' ? domain : undefined,
    search: typeof search === 'string' ? search : undefined,
  };
}
