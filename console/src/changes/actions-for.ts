import type { Schemas } from '../api/client';
import type { Me, ServicePermission } from '../session/use-me';
import { strings } from '../strings';

type Change = Schemas['ChangeDto'];
export type Act = 'approve' | 'apply' | 'pause' | 'resume' | 'cancel' | 'retry' | 'replan' | 'roll-back';

export interface Action {
  readonly act: Act;
  readonly label: string;
  readonly main: boolean;
  /** Where it is asked first: the question, and what follows. */
  readonly title?: string;
  readonly text?: string;
}

const t = strings.changes;

const NEEDED: Readonly<Record<Act, ServicePermission>> = {
  approve: 'changes:approve',
  apply: 'changes:apply',
  pause: 'changes:apply',
  resume: 'changes:apply',
  cancel: 'changes:apply',
  retry: 'changes:apply',
  replan: 'changes:plan',
  'roll-back': 'changes:plan',
};

/** What can be done with a change in its status. */
const POSSIBLE: Readonly<Record<Change['status'], readonly Act[]>> = {
  planned: ['approve', 'apply', 'cancel'],
  approved: ['apply', 'cancel'],
  applying: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  cancelled: ['roll-back'],
  applied: ['roll-back'],
  partially_applied: ['roll-back'],
  not_applied: [],
  incomplete: ['retry', 'replan', 'roll-back'],
};

/** The acts that a change allows and the caller may do. Its author does not approve it. */
export function actionsFor(change: Change, me: Pick<Me, 'type' | 'id' | 'permissions'>): Action[] {
  const isAuthor = change.createdBy === `${me.type}:${me.id}`;
  return POSSIBLE[change.status]
    .filter((act) => me.permissions.includes(NEEDED[act]))
    .filter((act) => act !== 'approve' || !isAuthor)
    .filter((act) => makesSense(act, change))
    .map((act) => describe(act, change));
}

function makesSense(act: Act, { progress: { items } }: Change): boolean {
  if (act === 'retry') return items.failed + items.refused > 0;
  if (act === 'replan') return items.drifted > 0;
  if (act === 'roll-back') return items.applied + items.failed + items.drifted > 0;
  return true;
}

function describe(act: Act, { counts }: Change): Action {
  const { losing, gaining, permissionsLost, permissionsGained } = counts;
  const consequence = `${t.consequence(losing, gaining, permissionsLost, permissionsGained)}.`;
  switch (act) {
    case 'approve':
      return { act, label: t.approve, main: true, title: t.approveTitle, text: consequence };
    case 'apply':
      return { act, label: t.apply, main: true, title: t.applyTitle, text: `${consequence} ${t.inGenesys}` };
    case 'cancel':
      return { act, label: t.cancel, main: false, title: t.cancelTitle, text: t.cancelText };
    case 'pause':
      return { act, label: t.pause, main: false };
    case 'resume':
      return { act, label: t.resume, main: true };
    case 'retry':
      return { act, label: t.retry, main: true };
    case 'replan':
      return { act, label: t.replan, main: false };
    case 'roll-back':
      return { act, label: t.rollBack, main: false };
  }
}
