import type { CliCommand } from '../cli-command';
import { answered } from '../client/answered';
import { ExitCode } from '../exit-code';
import { caveatsOf } from '../output/texts';
import { AT, DIVISION, divisionOf, FRESH, PERMISSION, SIMULATION, stateOf, USER } from './question';
import { verdictLine } from './verdict-line';

export const check: CliCommand = {
  name: 'check',
  summary: 'Check whether a user has a permission',
  args: [USER, PERMISSION],
  options: [DIVISION, SIMULATION, FRESH, AT],
  async run({ api, names, output }, [userName = '', permission = ''], options) {
    const user = await names.user(userName);
    const division = await divisionOf(names, options);
    const query = { userId: user.id, permission, divisionId: division?.id, ...stateOf(options) };
    const answer = await answered(api.GET('/api/v1/check-permission', { params: { query } }));
    const { divisionId, allowed, reason, revision } = answer;
    output.show({
      json: answer,
      table: {
        columns: ['user', 'userId', 'permission', 'divisionId', 'allowed', 'reason', 'revision'],
        rows: [[user.name, user.id, permission, divisionId, allowed, reason, revision]],
      },
      text: [verdictLine(output, { ...answer, subject: user, division }), ...caveatsOf(answer)],
    });
    return allowed ? ExitCode.ok : ExitCode.no;
  },
};
