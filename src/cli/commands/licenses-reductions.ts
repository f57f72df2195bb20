import type { CliCommand } from '../cli-command';
import { answered, strange } from '../client/answered';
import { ExitCode } from '../exit-code';
import { counted, namesOf, words } from '../output/texts';
import { noteReading } from './reading-note';

export const licensesReductions: CliCommand = {
  name: 'licenses reductions',
  summary: 'Find the smallest changes that spare a licence, confirmed by Genesys; nothing is changed',
  args: [{ syntax: '<license>', about: 'id of the licence' }],
  async run(session, [id = '']) {
    const { api, output } = session;
    const call = api.POST('/api/v1/licenses/{id}/reductions', { params: { path: { id } } });
    const answer = await answered(call);
    if (!Array.isArray(answer.reductions)) throw strange();
    const table = {
      columns: ['users', 'roles', 'without', 'permissions', 'licensesAfter', 'result'],
      rows: answer.reductions.map((one) => [
        one.userCount,
        namesOf(one.roles),
        namesOf(one.rolesToRemove),
        one.permissions.join(', '),
        one.licensesAfter?.join(', ') ?? 'not known',
        words(one.result),
      ]),
    };
    const { reductions, roleSetCount, userCount, unexplainedUserCount, callCount } = answer;
    output.show({
      json: answer,
      table,
      text: [
        ...(table.rows.length > 0 ? [output.tableOf(table), ''] : []),
        `${reductions.length} of ${counted(roleSetCount, 'set')} of roles, ${counted(callCount, 'call')} to Genesys.`,
        `${counted(userCount, 'user')} known to need it, ${unexplainedUserCount} of them for a reason that its definition does not tell.`,
      ],
    });
    noteReading(session, 'Not all is known about licences', answer.reading);
    return ExitCode.ok;
  },
};
