import { UsageError } from '../cli.errors';
import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { listIn, parsedJson, readText } from '../files/read-text';
import { each, itemWithIds } from '../names/with-ids';
import type { TextTable } from '../output/render-table';
import { caveatsOf, words } from '../output/texts';
import { effectLines } from './effect-lines';

type Effects = components['schemas']['SubjectEffectDto'][];
type Body = components['schemas']['CreateSimulationDto'];
const PAGE = 200;

export const simulate: CliCommand = {
  name: 'simulate',
  summary: 'Compute what a proposed change would do',
  args: [{ syntax: '<file>', about: 'JSON with the items of the proposal; - reads standard input' }],
  async run({ io, api, names, output, progress }, [path = '']) {
    if (/\.csv$/i.test(path))
      throw new UsageError('A simulation takes JSON. Plan the CSV: that simulates it as well.');
    const items = listIn(parsedJson(await readText(path, io), path), 'items', path);
    const body = { items: await each(items, (item) => itemWithIds(item, names)) } as Body;
    const simulation = await answered(api.POST('/api/v1/simulations', { body }));
    const { id } = simulation;
    const read = (pageToken?: string) =>
      answered(
        api.GET('/api/v1/simulations/{id}/effects', {
          params: { path: { id }, query: { pageSize: PAGE, pageToken } },
        }),
      );
    const { effects } = await allPages('effects', read, (done, { total }) =>
      progress.show('Effects', done, total),
    );
    const table = tableOf(effects);
    output.show({
      json: { ...simulation, effects },
      table,
      text: [
        ...(effects.length > 0 ? [output.tableOf(table), ''] : []),
        ...effectLines(simulation),
        ...caveatsOf(simulation),
        `Simulation ${id}. Ask questions with --simulation, or plan it: rolecall plan --simulation ${id}`,
      ],
    });
    return simulation.lockout.length + simulation.findings.blocking > 0 ? ExitCode.no : ExitCode.ok;
  },
};

function tableOf(effects: Effects): TextTable {
  return {
    columns: ['type', 'name', 'id', 'gains', 'loses'],
    rows: effects.map(({ type, name, id, added, removed }) => [
      words(type),
      name,
      id,
      added.length,
      removed.length,
    ]),
  };
}
