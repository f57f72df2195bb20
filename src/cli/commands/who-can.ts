import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import { ExitCode } from '../exit-code';
import { caveatsOf, counted, sourceText, words } from '../output/texts';
import { AT, DIVISION, divisionOf, PERMISSION, SIMULATION, stateOf } from './question';

const PAGE = 1_000;

export const whoCan: CliCommand = {
  name: 'who-can',
  summary: 'List who has a permission',
  args: [PERMISSION],
  options: [DIVISION, SIMULATION, AT],
  async run({ api, names, output, progress }, [permission = ''], options) {
    const divisionId = (await divisionOf(names, options))?.id;
    const { simulationId, at } = stateOf(options);
    const read = (pageToken?: string) =>
      answered(
        api.GET('/api/v1/permissions/{permission}/holders', {
          params: {
            path: { permission },
            query: { divisionId, simulationId, at, pageSize: PAGE, pageToken },
          },
        }),
      );
    const answer = await allPages('holders', read, (done, { total }) =>
      progress.show('Holders', done, total),
    );
    const table = {
      columns: ['type', 'name', 'id', 'state', 'effective', 'conditional', 'through'],
      rows: answer.holders.map(({ subject, effective, conditional, direct, inherited }) => [
        words(subject.type),
        subject.name,
        subject.id,
        subject.state,
        effective,
        conditional,
        [...direct, ...inherited].map(sourceText).join('; '),
      ]),
    };
    const { total, effectiveTotal } = answer;
    output.show({
      json: answer,
      table,
      text: [
        ...(total > 0 ? [output.tableOf(table), ''] : []),
        `${counted(total, 'holder')}; a check allows ${effectiveTotal} of them.`,
        ...caveatsOf(answer),
      ],
    });
    return ExitCode.ok;
  },
};
