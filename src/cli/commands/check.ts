import type { CliCommand } from '../cli-command';
import { answered } from '../client/answered';
import { ExitCode } from '../exit-code';
import { printable } from '../output/printable';
import { caveatLines } from '../output/caveat-lines';
import { DIVISION_OPTION, divisionOf } from './division-option';
import { PERMISSION, USER } from './arguments';

export const check: CliCommand = {
  name: 'check',
  summary: 'Check whether a user has a permission',
  args: [USER, PERMISSION],
  options: [DIVISION_OPTION],
  async run({ api, names, output }, [userName = '', permission = ''], options) {
    const user = await names.user(userName);
    const division = await divisionOf(names, options);
    const query = { userId: user.id, permission, divisionId: division?.id };
    const answer = await answered(api.GET('/api/v1/check-permission', { params: { query } }));
    const verdict = answer.allowed ? output.styled('green', 'allowed') : output.styled('red', 'denied');
    const where = division === undefined ? '' : ` in ${division.name ?? division.id}`;
    output.show({
      json: answer,
      table: {
        columns: ['user', 'userId', 'permission', 'divisionId', 'allowed', 'reason', 'revision'],
        rows: [
          [user.name, user.id, permission, answer.divisionId, answer.allowed, answer.reason, answer.revision],
        ],
      },
      text: [
        `${verdict} (${answer.reason}): ${printable(`${user.name ?? user.id}, ${permission}${where}`)}`,
        ...caveatLines(answer),
      ],
    });
    return answer.allowed ? ExitCode.ok : ExitCode.no;
  },
};
