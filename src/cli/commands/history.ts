import type { CliCommand, CliOptions } from '../cli-command';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import type { Names } from '../names/names';
import { nameOf } from '../output/texts';
import { byText, whatOf } from './history-cells';

type Entry = components['schemas']['HistoryEntryDto'];

const DEFAULT_LIMIT = '50';

export const history: CliCommand = {
  name: 'history',
  summary: 'List who gained and lost what, when and by whom',
  options: [
    { flags: '--user <user>', about: 'what the user holds, the groups the user is in' },
    { flags: '--role <role>', about: 'grants of the role, and what it includes' },
    { flags: '--group <group>', about: 'what the group holds, and its people' },
    { flags: '--division <division>', about: 'grants in the division, or * for those in all' },
    { flags: '--actor <user>', about: 'what this user did' },
    { flags: '--from <time>', about: 'since this time, such as 2026-01-31T00:00:00Z' },
    { flags: '--to <time>', about: 'before this time' },
    { flags: '--limit <number>', about: 'how many of the newest, at most 1000', default: DEFAULT_LIMIT },
  ],
  async run({ api, names, output }, _args, options) {
    const query = await queryOf(names, options);
    const answer = await answered(api.GET('/api/v1/history', { params: { query } }));
    const table = { columns: ['before', 'change', 'subject', 'what', 'by'], rows: answer.entries.map(rowOf) };
    const more =
      answer.nextPageToken === undefined ? [] : ['', 'There are more: --limit shows more of them.'];
    const none = 'No change is known.';
    output.show({
      json: answer,
      table,
      text: answer.entries.length === 0 ? [none] : [output.tableOf(table), ...more],
    });
    return ExitCode.ok;
  },
};

async function queryOf(names: Names, options: CliOptions) {
  const given = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const [user, actor] = [given('user'), given('actor')];
  const [role, group, division] = [given('role'), given('group'), given('division')];
  const subject = user === undefined ? undefined : await names.user(user);
  return {
    subjectType: subject && ('user' as const),
    subjectId: subject?.id,
    actorId: actor === undefined ? undefined : (await names.user(actor)).id,
    roleId: role === undefined ? undefined : (await names.role(role)).id,
    groupId: group === undefined ? undefined : (await names.group(group)).id,
    divisionId: division === undefined ? undefined : (await names.division(division)).id,
    from: given('from'),
    to: given('to'),
    pageSize: Number(given('limit') ?? DEFAULT_LIMIT),
  };
}

function rowOf(entry: Entry): string[] {
  const { storedAt, change, subject, by } = entry;
  return [storedAt, change, subject ? nameOf(subject) : '', whatOf(entry), byText(by)];
}
