import type { Answer, Fields } from '../../genesys/probing/genesys-probes';
import { judged, unknown, type Examination } from '../assumption';
import { idsOf, rowsOf, textAt } from '../fields';
import { seenOf } from '../page-seen';
import type { Scene } from '../scene';

export interface UsersSeen {
  /** On the first page of active users. */
  readonly active: number;
  readonly withSignIn: number;
  readonly withDivision: number;
  /** Of all pages that were seen. */
  readonly unknownStates: number;
  /** Users who are not active and are known to exist. */
  readonly inactive: number;
  readonly deleted: number;
  /** Rows of the first page of `users/query?state=any`; undefined where it does not work. */
  readonly queried?: { readonly rows: number; readonly notActive: number; readonly isWhole: boolean };
  /** Of two users who are not active, how many `state=any` finds by id. */
  readonly byId?: { readonly asked: number; readonly found: number };
  /** The status when a deleted user is requested by id, without and with `state=deleted`. */
  readonly deletedById?: { readonly plain: number; readonly asDeleted: number };
  readonly inactiveById?: number;
  /** The status of a page beyond row 10,000. */
  readonly beyondWindow?: number;
}

const STATES = ['active', 'inactive', 'deleted'];
const WINDOW = 10_000;

export const usersExamination: Examination<UsersSeen> = {
  observe,
  assumptions: [
    {
      id: 'expand-lasttokenissued',
      assumes: 'Users come with the expansion `lasttokenissued`.',
      otherwise: 'Dormant accounts are not found.',
      judge: ({ active, withSignIn }) =>
        active === 0
          ? unknown('no active user seen')
          : judged(withSignIn > 0, `${withSignIn} of ${active} active users have it`),
    },
    {
      id: 'user-division',
      assumes: 'Each user has a division.',
      otherwise: 'Questions about users of a division omit those without one.',
      judge: ({ active, withDivision }) =>
        active === 0
          ? unknown('no active user seen')
          : judged(withDivision === active, `${withDivision} of ${active} active users have one`),
    },
    {
      id: 'user-states',
      assumes: 'Users are active, inactive or deleted.',
      otherwise: 'Users in any other state are treated as inactive: they may do nothing.',
      judge: ({ active, inactive, deleted, unknownStates }) =>
        active + inactive + deleted + unknownStates === 0
          ? unknown('no user seen')
          : judged(unknownStates === 0, `${unknownStates} users in another state`),
    },
    {
      id: 'query-any-state',
      assumes: '`users/query?state=any` lists users of every state.',
      otherwise: 'Inactive and deleted users are unknown to Rolecall; grants to them are not explained.',
      judge: ({ queried, inactive, deleted }) => {
        if (queried === undefined) return unknown('users/query does not work');
        const said = `${queried.notActive} of ${queried.rows} rows are not active`;
        if (queried.notActive > 0) return judged(true, said);
        return judged(inactive + deleted > 0 && queried.isWhole ? false : undefined, said);
      },
    },
    {
      id: 'ids-any-state',
      assumes: '`users?state=any&id=…` finds users of every state.',
      otherwise: 'Gains of access by changes are proven by the next sync run only.',
      judge: ({ byId }) =>
        byId === undefined
          ? unknown('every user is active')
          : judged(byId.found === byId.asked, `${byId.found} of ${byId.asked} users found`),
    },
    {
      id: 'deleted-by-state',
      assumes: 'A deleted user is found by id with `state=deleted` only.',
      otherwise:
        'If not found, refreshes treat deleted users as unknown. If always found, one call is saved.',
      judge: ({ deletedById }) => {
        if (deletedById === undefined) return unknown('no deleted user seen');
        const { plain, asDeleted } = deletedById;
        return judged(
          plain === 404 && asDeleted === 200,
          `${plain} without and ${asDeleted} with state=deleted`,
        );
      },
    },
    {
      id: 'inactive-by-id',
      assumes: 'An inactive user is found by id, without any state.',
      otherwise: 'Refreshes treat inactive users as unknown.',
      judge: ({ inactiveById }) =>
        inactiveById === undefined
          ? unknown('no inactive user seen')
          : judged(inactiveById === 200, `status ${inactiveById}`),
    },
    {
      id: 'users-window',
      assumes: `Pages of \`users\` beyond row ${WINDOW} are refused with 400.`,
      otherwise: 'Rolecall could read more users with a client that sees some divisions only.',
      judge: ({ beyondWindow }) =>
        beyondWindow === undefined
          ? unknown('the listing does not work')
          : judged(beyondWindow === 400, `status ${beyondWindow}`),
    },
  ],
};

async function observe(scene: Scene): Promise<UsersSeen> {
  const inState = (state: 'inactive' | 'deleted') =>
    scene.probes.ask('GET /api/v2/users', (api) =>
      api.users.getUsers({ pageSize: 25, pageNumber: 1, state }),
    );
  const [activePage, inactivePage, deletedPage, query] = await Promise.all([
    scene.firstPage('users'),
    inState('inactive'),
    inState('deleted'),
    scene.firstPage('users-query'),
  ]);
  const active = rowsOf(activePage);
  const rows = [activePage, inactivePage, deletedPage, query].flatMap(rowsOf);
  return {
    active: active.length,
    withSignIn: active.filter((row) => textAt(row, 'lastTokenIssued.dateIssued') !== undefined).length,
    withDivision: active.filter((row) => textAt(row, 'division.id') !== undefined).length,
    unknownStates: rows.filter((row) => !STATES.includes(stateOf(row))).length,
    inactive: rowsOf(inactivePage).length,
    deleted: rowsOf(deletedPage).length,
    queried: queriedOf(query),
    ...(await observeOnes(scene, idsOf(rowsOf(inactivePage))[0], idsOf(rowsOf(deletedPage))[0])),
    beyondWindow: await observeWindow(scene, seenOf(activePage, 500)?.pageSize),
  };
}

const stateOf = (row: Fields) => textAt(row, 'state') ?? 'none';

function queriedOf(answer: Answer): UsersSeen['queried'] {
  if (answer.kind === 'refused') return undefined;
  const rows = rowsOf(answer);
  const notActive = rows.filter((row) => stateOf(row) !== 'active').length;
  const isWhole = textAt(answer.body, 'cursor') === undefined && textAt(answer.body, 'nextUri') === undefined;
  return { rows: rows.length, notActive, isWhole };
}

async function observeOnes(scene: Scene, inactive?: string, deleted?: string) {
  const ids = [inactive, deleted].filter((id) => id !== undefined);
  if (ids.length === 0) return {};
  const found = await scene.probes.ask('GET /api/v2/users', (api) =>
    api.users.getUsers({ pageSize: 100, pageNumber: 1, id: ids, state: 'any' }),
  );
  return {
    byId: {
      asked: ids.length,
      found: idsOf(rowsOf(found)).filter((id) => ids.includes(id)).length,
    },
    ...(inactive !== undefined && { inactiveById: await statusOf(scene, inactive, 'active') }),
    ...(deleted !== undefined && {
      deletedById: {
        plain: await statusOf(scene, deleted, 'active'),
        asDeleted: await statusOf(scene, deleted, 'deleted'),
      },
    }),
  };
}

async function statusOf(scene: Scene, id: string, state: 'active' | 'deleted'): Promise<number> {
  const answer = await scene.probes.ask('GET /api/v2/users/{userId}', (api) =>
    api.users.getUser(id, { state }),
  );
  return answer.kind === 'ok' ? 200 : answer.status;
}

async function observeWindow(scene: Scene, pageSize?: number): Promise<number | undefined> {
  if (!pageSize) return undefined;
  const answer = await scene.page('users', { size: pageSize, number: Math.floor(WINDOW / pageSize) + 1 });
  return answer.kind === 'ok' ? 200 : answer.status;
}
