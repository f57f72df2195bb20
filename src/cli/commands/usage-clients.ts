import type { CliCommand } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { counted } from '../output/texts';
import { noteReading } from './reading-note';

const PAGE = 200;

export const usageClients: CliCommand = {
  name: 'usage clients',
  summary: 'List OAuth clients: how much of what each holds it uses',
  async run(session) {
    const { api, output } = session;
    const read = (pageToken?: string) =>
      answered(api.GET('/api/v1/usage/oauth-clients', { params: { query: { pageSize: PAGE, pageToken } } }));
    const answer = await allPages('clients', read);
    const table = {
      columns: [
        'client',
        'clientId',
        'held',
        'used',
        'neverUsed',
        'notKnown',
        'missing',
        'calls',
        'lastCall',
      ],
      rows: answer.clients.map(rowOf),
    };
    output.show({
      json: answer,
      table,
      text: [output.tableOf(table), '', `${counted(answer.clients.length, 'client')}.`],
    });
    noteReading(session, 'Not all calls are known', answer.reading);
    return ExitCode.ok;
  },
};

function rowOf({ client, counts, lastMonth }: components['schemas']['ListedClientUsageDto']) {
  const { heldCount, usedCount, neverUsedCount, notKnownCount, missingCount, callCount } = counts;
  return [
    client.name ?? '',
    client.id,
    heldCount,
    usedCount,
    neverUsedCount,
    notKnownCount,
    missingCount,
    callCount,
    lastMonth,
  ];
}
