import { idsOf, rowsAt, rowsOf, textAt } from './fields';
import { sampledGrants } from './sampled-grants';
import type { ExaminationContext } from './examination-context';

const MAX_USERS = 100;

/** What grants refer to and our client cannot see. */
export interface Visibility {
  readonly divisionsSeen: number;
  readonly divisionsUnseen: number;
  readonly usersAsked: number;
  readonly usersUnseen: number;
}

export async function examineVisibility(context: ExaminationContext): Promise<Visibility> {
  const { rows } = await sampledGrants(context);
  const divisions = new Set(await divisionIds(context));
  const named = new Set(rows.flatMap((row) => idsOf(rowsAt(row, 'divisions'))));
  const unseen = [...named].filter((id) => id !== '*' && !divisions.has(id));
  const holders = rows.filter((row) => textAt(row, 'type') === 'PC_USER');
  const userIds = [...new Set(idsOf(holders))].slice(0, MAX_USERS);
  return {
    divisionsSeen: divisions.size,
    divisionsUnseen: unseen.length,
    usersAsked: userIds.length,
    usersUnseen: userIds.length - (await countSeen(context, userIds)),
  };
}

async function divisionIds({ gateways }: ExaminationContext): Promise<string[]> {
  const { items } = await gateways.divisions.list({ leaveOutUnreadable: true, priority: 'interactive' });
  return items.map(({ id }) => id);
}

async function countSeen({ probes }: ExaminationContext, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const found = await probes.ask('GET /api/v2/users', (api) =>
    api.users.getUsers({ id: ids, state: 'any', pageSize: MAX_USERS, pageNumber: 1 }),
  );
  return idsOf(rowsOf(found)).filter((id) => ids.includes(id)).length;
}
