import { UsageError } from '../cli.errors';
import type { CliCommand, CliOptions } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { counted, words } from '../output/texts';

const PAGE = 1_000;
const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
const STATES = ['open', 'excepted', 'resolved'] as const;

export const findings: CliCommand = {
  name: 'findings',
  summary: 'List violations of conflict rules; ends with 1 when there are any',
  options: [
    { flags: '--severity <severity>', about: SEVERITIES.join(', ') },
    { flags: '--state <state>', about: `${STATES.join(', ')}; open by default` },
    { flags: '--user <user>', about: 'only those of a user' },
  ],
  async run({ api, names, output, progress }, _args, options) {
    const query = {
      severity: choiceOf(options, 'severity', SEVERITIES),
      state: choiceOf(options, 'state', STATES) ?? ('open' as const),
      ...(typeof options.user === 'string' && {
        subjectType: 'user' as const,
        subjectId: (await names.user(options.user)).id,
      }),
    };
    const read = (pageToken?: string) =>
      answered(api.GET('/api/v1/conflicts', { params: { query: { ...query, pageSize: PAGE, pageToken } } }));
    const answer = await allPages('findings', read, (done) => progress.show('Findings', done));
    const table = {
      columns: ['severity', 'rule', 'type', 'name', 'subjectId', 'state', 'since', 'id'],
      rows: answer.findings.map(rowOf),
    };
    const count = answer.findings.length;
    output.show({
      json: answer,
      table,
      text: [...(count > 0 ? [output.tableOf(table), ''] : []), `${counted(count, 'finding')}.`],
    });
    if (!answer.current) output.note('These are not yet of the current revision: rules are being evaluated.');
    return count > 0 ? ExitCode.no : ExitCode.ok;
  },
};

function rowOf(finding: components['schemas']['FindingDto']): string[] {
  const { severity, ruleName, subject, state, firstSeenAt, id } = finding;
  return [severity, ruleName, words(subject.type), subject.name ?? '', subject.id, state, firstSeenAt, id];
}

function choiceOf<Choice extends string>(
  options: CliOptions,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${choices.join(', ')}.`);
  return found;
}
