import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError } from '../cli.errors';
import type { CliCommand } from '../cli-command';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { printable } from '../../common/printable';
import { counted, words } from '../output/texts';
import type { Session } from '../session';
import { pauses } from './pauses';

type Verification = components['schemas']['VerificationDto'];

export const auditVerify: CliCommand = {
  name: 'audit verify',
  summary: 'Verify the audit log; ends with 1 when it does not verify',
  async run(session) {
    const verification = await ended(session);
    const { result, status } = verification;
    if (result === undefined)
      throw new ServiceError(`The verification ${words(status)}; the log of the service says why.`);
    const { output } = session;
    const { verified, records, checkpointCount, findings, findingCount } = result;
    output.show({
      json: verification,
      table: {
        columns: ['kind', 'seq', 'message'],
        rows: findings.map(({ kind, seq, message }) => [kind, seq, message]),
      },
      text: [
        ...findings.map(({ message }) => printable(`  ${message}`)),
        ...(findingCount > findings.length ? [`  and ${findingCount - findings.length} more`] : []),
        `${verified ? output.styled('green', 'verified') : output.styled('red', 'not verified')}: ` +
          `${counted(records, 'record')}, ${counted(checkpointCount, 'checkpoint')}.`,
      ],
    });
    if (verified) output.note('This rests on the service and its key; `rolecall-verify` needs neither.');
    return verified ? ExitCode.ok : ExitCode.no;
  },
};

async function ended({ api, progress }: Session): Promise<Verification> {
  let verification = await answered(api.POST('/api/v1/audit/verify'));
  for (const ms of pauses()) {
    const { id, status, progress: reached } = verification;
    if (status !== 'running' && status !== 'cancelling') break;
    progress.show('Records', reached.done, reached.total);
    await pause(ms);
    verification = await answered(api.GET('/api/v1/audit/verify/{id}', { params: { path: { id } } }));
  }
  return verification;
}
