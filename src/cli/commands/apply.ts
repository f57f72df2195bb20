import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError, UsageError } from '../cli.errors';
import type { CliCommand, CliOptions } from '../cli-command';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { words } from '../output/texts';
import type { Session } from '../session';
import { CHANGE, changeWith } from './change-with';
import { pauses } from './pauses';
import { showPlan } from './show-plan';

type Change = components['schemas']['ChangeDto'];

export const apply: CliCommand = {
  name: 'apply',
  summary: 'Apply a planned change in Genesys',
  args: [CHANGE],
  options: [
    { flags: '--plan <sha256>', about: 'the plan that was reviewed, as `plan` and `apply` name it' },
    { flags: '--yes', about: 'apply the plan as it is, without a question' },
    { flags: '--skip-blocked', about: 'go on without items that break blocking conflict rules' },
    { flags: '--watch', about: 'wait for its end; the change goes on when the command is interrupted' },
  ],
  async run(session, [id = ''], options) {
    const change = await changeWith(session.api, id);
    const planSha256 = await reviewedPlan(session, change, options);
    const started = await answered(
      session.api.POST('/api/v1/changes/{id}/apply', {
        params: { path: { id: change.id }, header: { 'Idempotency-Key': randomUUID() } },
        body: { planSha256, skipBlocked: options.skipBlocked === true },
      }),
    );
    if (options.watch === true) return watchChange(session, started);
    session.output.show({
      json: started,
      table: { columns: ['id', 'status'], rows: [[started.id, started.status]] },
      text: [`Change ${started.id}: ${words(started.status)}`],
    });
    return ExitCode.ok;
  },
};

/** What is applied is what was reviewed: on a terminal now, in a script before. */
async function reviewedPlan(session: Session, change: Change, { plan, yes }: CliOptions): Promise<string> {
  if (typeof plan === 'string') return plan;
  if (yes === true) return change.planSha256;
  const { ask } = session.io;
  if (ask === undefined || session.output.format !== 'text')
    throw new UsageError('Give the plan that was reviewed with --plan <sha256>, or --yes.');
  await showPlan(session, change);
  const answer = await ask('Apply this change in Genesys? [y/N] ');
  if (/^y(es)?$/i.test(answer.trim())) return change.planSha256;
  throw new CliError('Nothing was applied.', ExitCode.no);
}

/** Waits until a change has ended or paused, and shows what became of its items. 0 when all of it is in Genesys. */
async function watchChange(session: Session, started: Change): Promise<ExitCode> {
  let change = started;
  for (const ms of pauses()) {
    session.progress.show('Items', change.progress.done, change.itemCount);
    if (change.status !== 'applying') break;
    await pause(ms);
    change = await changeWith(session.api, change.id);
  }
  await showPlan(session, change);
  return change.status === 'applied' ? ExitCode.ok : ExitCode.no;
}
