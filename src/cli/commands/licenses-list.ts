import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import { ExitCode } from '../exit-code';
import { counted } from '../output/texts';
import { noteReading } from './reading-note';

const PAGE = 200;

export const licensesList: CliCommand = {
  name: 'licenses list',
  summary: 'List licences: how many users need and have each',
  async run(session) {
    const { api, output } = session;
    const read = (pageToken?: string) =>
      answered(api.GET('/api/v1/licenses', { params: { query: { pageSize: PAGE, pageToken } } }));
    const answer = await allPages('licenses', read);
    const table = {
      columns: ['license', 'needed', 'assigned', 'neededNotAssigned', 'assignedNotNeeded'],
      rows: answer.licenses.map((one) => [
        one.id,
        one.neededCount,
        one.assignedCount,
        one.neededNotAssignedCount,
        one.assignedNotNeededCount,
      ]),
    };
    output.show({
      json: answer,
      table,
      text: [output.tableOf(table), '', `${counted(answer.licenses.length, 'licence')}.`],
    });
    noteReading(session, 'Not all is known about licences', answer.reading);
    if (answer.notKnownUserCount > 0)
      output.note(`What they need is not known of ${counted(answer.notKnownUserCount, 'user')}.`);
    return ExitCode.ok;
  },
};
