import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import { ExitCode } from '../exit-code';
import { counted, nameOf } from '../output/texts';
import { noteReading } from './reading-note';

const PAGE = 1_000;

export const licensesReasons: CliCommand = {
  name: 'licenses reasons',
  summary: 'List because of which permissions of which roles users need a licence',
  args: [{ syntax: '<license>', about: 'id of the licence' }],
  async run(session, [id = '']) {
    const { api, output } = session;
    const read = (pageToken?: string) =>
      answered(
        api.GET('/api/v1/licenses/{id}/reasons', {
          params: { path: { id }, query: { pageSize: PAGE, pageToken } },
        }),
      );
    const answer = await allPages('reasons', read);
    const table = {
      columns: ['permission', 'role', 'roleId', 'users', 'onlyBecauseOfIt'],
      rows: answer.reasons.map(({ permission, role, userCount, soleUserCount }) => [
        permission,
        nameOf(role),
        role.id,
        userCount,
        soleUserCount,
      ]),
    };
    const { userCount, unexplainedUserCount } = answer;
    output.show({
      json: answer,
      table,
      text: [
        ...(table.rows.length > 0 ? [output.tableOf(table), ''] : []),
        `${counted(userCount, 'user')} known to need it, ${unexplainedUserCount} of them for a reason that its definition does not tell.`,
      ],
    });
    noteReading(session, 'Not all is known about licences', answer.reading);
    return ExitCode.ok;
  },
};
