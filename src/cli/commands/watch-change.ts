import { setTimeout as pause } from 'node:timers/promises';
import type { components } from '../client/api-types';
import { ExitCode } from '../exit-code';
import type { Session } from '../session';
import { changeWith } from './change-with';
import { pauses } from './pauses';
import { showPlan } from './show-plan';

type Change = components['schemas']['ChangeDto'];

/** Waits until a change has ended or paused, and shows what became of its items. 0 when all of it is in Genesys. */
export async function watchChange(session: Session, started: Change): Promise<ExitCode> {
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
