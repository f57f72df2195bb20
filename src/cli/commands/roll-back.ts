import { randomUUID } from 'node:crypto';
import type { CliCommand } from '../cli-command';
import { answered } from '../client/answered';
import { CHANGE, changeWith } from './change-with';
import { planExit, showPlan } from './show-plan';

export const rollBack: CliCommand = {
  name: 'roll-back',
  summary: 'Plan the change that undoes another one',
  args: [CHANGE],
  options: [
    { flags: '--include-changed-subjects', about: 'also undo it for subjects that have changed since' },
  ],
  async run(session, [id = ''], options) {
    const change = await changeWith(session.api, id);
    const planned = await answered(
      session.api.POST('/api/v1/changes/{id}/roll-back', {
        params: { path: { id: change.id }, header: { 'Idempotency-Key': randomUUID() } },
        body: { includeChangedSubjects: options.includeChangedSubjects === true },
      }),
    );
    await showPlan(session, planned);
    return planExit(planned);
  },
};
