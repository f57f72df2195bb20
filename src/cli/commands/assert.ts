import type { CliCommand, CliOptions } from '../cli-command';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { listIn, parsedJson, readText } from '../files/read-text';
import { assertionWithIds, each } from '../names/with-ids';
import type { Output } from '../output/output';
import { printable } from '../../common/printable';
import { caveatsOf, nameOf } from '../output/texts';
import type { Session } from '../session';

type Schemas = components['schemas'];
type Evaluated = Schemas['EvaluatedAssertionDto'];

export const assert: CliCommand = {
  name: 'assert',
  summary: 'Evaluate assertions about access; ends with 1 unless all of them hold',
  args: [{ syntax: '[file]', about: 'JSON with assertions; without it, those that are stored and enabled' }],
  options: [
    { flags: '--simulation <id>', about: 'as if this simulated change were made' },
    { flags: '--complete', about: 'also end with 1 when Rolecall could not see the whole organisation' },
  ],
  async run(session, [path], options) {
    const body = await bodyOf(session, path, options);
    const answer = await answered(session.api.POST('/api/v1/assertions/evaluations', { body }));
    const { results, counts, passed, partial } = answer;
    session.output.show({
      json: answer,
      table: {
        columns: ['status', 'name', 'assertionId', 'offenders', 'unresolved'],
        rows: results.map(({ status, name, assertionId, offenderCount, unresolved }) => [
          status,
          name,
          assertionId,
          offenderCount,
          unresolved.length,
        ]),
      },
      text: [
        ...results.flatMap((result) => linesOf(result, session.output)),
        `${counts.passed} passed, ${counts.failed} failed, ${counts.indeterminate} indeterminate.`,
        ...(results.length === 0 ? ['Nothing was evaluated, so nothing passed.'] : []),
        ...caveatsOf({ partial }),
      ],
    });
    return passed && !(partial && options.complete === true) ? ExitCode.ok : ExitCode.no;
  },
};

async function bodyOf(
  { io, names }: Session,
  path: string | undefined,
  { simulation }: CliOptions,
): Promise<Schemas['EvaluateAssertionsDto']> {
  const simulationId = typeof simulation === 'string' ? simulation : undefined;
  if (path === undefined) return { simulationId };
  const content = parsedJson(await readText(path, io), path);
  const assertions = await each(listIn(content, 'assertions', path), (assertion) =>
    assertionWithIds(assertion, names),
  );
  return { simulationId, assertions: assertions as Schemas['InlineAssertionDto'][] };
}

function linesOf(
  { status, name, offenders, offenderCount, unresolved }: Evaluated,
  output: Output,
): string[] {
  const styled = output.styled(status === 'passed' ? 'green' : 'red', status);
  const more = offenderCount - offenders.length;
  return [
    `${styled}  ${printable(name ?? '(no name)')}`,
    ...unresolved.map(({ detail }) => printable(`  ${detail}`)),
    ...offenders.map(offenderLine),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function offenderLine({ subject, role, permissions }: Evaluated['offenders'][number]): string {
  const offender = subject ?? role;
  return printable(`  ${offender === undefined ? 'unknown' : nameOf(offender)}: ${permissions.join(', ')}`);
}
