import { UsageError } from '../cli.errors';
import type { CliCommand, CliOptions } from '../cli-command';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { counted, words } from '../output/texts';
import { noteReading } from './reading-note';

const PAGE = 1_000;

export const licensesMismatches: CliCommand = {
  name: 'licenses mismatches',
  summary: 'List licences needed and not assigned, or the other way round; ends with 1 unless there are none',
  options: [
    { flags: '--missing', about: 'only those that users need and do not have' },
    { flags: '--surplus', about: 'only those that users have and do not need' },
    { flags: '--license <id>', about: 'only those of a licence' },
  ],
  async run(session, _args, options) {
    const { api, output, progress } = session;
    const query = {
      mismatch: kindOf(options),
      ...(typeof options.license === 'string' && { licenseId: options.license }),
    };
    const read = (pageToken?: string) =>
      answered(
        api.GET('/api/v1/licenses/mismatches', {
          params: { query: { ...query, pageSize: PAGE, pageToken } },
        }),
      );
    const answer = await allPages('mismatches', read, (done) => progress.show('Mismatches', done));
    const table = {
      columns: ['user', 'userId', 'state', 'license', 'mismatch'],
      rows: answer.mismatches.map(rowOf),
    };
    const count = answer.mismatches.length;
    output.show({
      json: answer,
      table,
      text: [
        ...(count > 0 ? [output.tableOf(table), ''] : []),
        `${count} ${count === 1 ? 'mismatch' : 'mismatches'}.`,
      ],
    });
    const isKnown = noteReading(session, 'Not all is known about licences', answer.reading);
    if (answer.notKnownUserCount > 0)
      output.note(`What they need or have is not known of ${counted(answer.notKnownUserCount, 'user')}.`);
    return count === 0 && isKnown && answer.notKnownUserCount === 0 ? ExitCode.ok : ExitCode.no;
  },
};

function rowOf({ user, licenseId, mismatch }: components['schemas']['LicenseMismatchDto']): string[] {
  return [user.name ?? '', user.id, user.state, licenseId, words(mismatch)];
}

function kindOf({ missing, surplus }: CliOptions): 'needed_not_assigned' | 'assigned_not_needed' | undefined {
  if (missing === true && surplus === true)
    throw new UsageError('Give either --missing or --surplus; without them, both are listed.');
  if (missing === true) return 'needed_not_assigned';
  return surplus === true ? 'assigned_not_needed' : undefined;
}
