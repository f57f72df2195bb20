import type { Answer, Fields } from '../../genesys/probing/genesys-probes';
import { verdictOn, unknown, type Examination } from '../assumption';
import { idsOf, rowsOf, textAt } from '../fields';
import { seenOf } from '../observed-page';
import type { ExaminationContext } from '../examination-context';

export interface ObservedUsers {
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

export const usersExamination: Examination<ObservedUsers> = {
  observe,
  assumptions: [
    {
      id: 'expand-lasttokenissued',
      assumes: 'Users come with the expansion `lasttokenissued`.',
      otherwise: 'Dormant accounts are not found.',
      evaluate: ({ active, withSignIn }) =>
        active === 0
          ? unknown('no active user seen')
          : verdictOn(withSignIn > 0, `${withSignIn} of ${active} active users have it`),
    },
    {
      id: 'user-division',
      assumes: 'Each user has a division.',
      otherwise: 'Questions about users of a division omit those without one.',
      evaluate: ({ active, withDivision }) =>
        active === 0
          ? unknown('no active user seen')
          : verdictOn(withDivision === active, `${withDivision} of ${active} active users have one`),
    },
    {
      id: 'user-states',
      assumes: 'Users are active, inactive or deleted.',
      otherwise: 'Users in any other state are treated as inactive: they may do nothing.',
      evaluate: ({ active, inactive, deleted, unknownStates }) =>
        active + inactive + deleted + unknownStates === 0
          ? unknown('no user seen')
          : verdictOn(unknownStates === 0, `${unknownStates} users in another state`),
    },
    {
      id: 'query-any-state',
      assumes: '`users/query?state=any` lists users of every state.',
      otherwise: 'Inactive and deleted users are unknown to Rolecall; grants to them are not explained.',
      evaluate: ({ queried, inactive, deleted }) => {
        if (queried === undefined) return unknown('users/query does not work');
        const said = `${queried.notActive} of ${queried.rows} rows are not active`;
        if (queried.notActive > 0) return verdictOn(true, said);
        return verdictOn(inactive + deleted > 0 && queried.isWhole ? false : undefined, said);
      },
    },
    {
      id: 'ids-any-state',
      assumes: '`users?state=any&id=…` finds users of every state.',
      otherwise: 'Gains of access by changes are proven by the next sync run only.',
      evaluate: ({ byId }) =>
        byId === undefined
          ? unknown('every user is active')
          : verdictOn(byId.found === byId.asked, `${byId.found} of ${byId.asked} users found`),
    },
    {
      id: 'deleted-by-state',
      assumes: 'A deleted user is found by id with `state=deleted` only.',
      otherwise:
        'If not found, refreshes treat deleted users as unknown. If always found, one call is saved.',
      evaluate: ({ deletedById }) => {
        if (deletedById === undefined) return unknown('no deleted user seen');
        const { plain, asDeleted } = deletedById;
        return verdictOn(
          plain === 404 && asDeleted === 200,
          `${plain} without and ${asDeleted} with state=deleted`,
        );
      },
    },
    {
      id: 'inactive-by-id',
      assumes: 'An inactive user is found by id, without any state.',
      otherwise: 'Refreshes treat inactive users as unknown.',
      evaluate: ({ inactiveById }) =>
        inactiveById === undefined
          ? unknown('no inactive user seen')
          : verdictOn(inactiveById === 200, `status ${inactiveById}`),
    },
    {
      id: 'users-window',
      assumes: `Pages of \`users\` beyond row ${WINDOW} are refused with 400.`,
      otherwise: 'Rolecall could read more users with a client that sees some divisions only.',
      evaluate: ({ beyondWindow }) =>
        beyondWindow === undefined
          ? unknown('the listing does not work')
          : verdictOn(beyondWindow === 400, `status ${beyondWindow}`),
    },
  ],
};

async function observe(context: ExaminationContext): Promise<ObservedUsers> {
  const inState = (state: 'inactive' | 'deleted') =>
    context.probes.ask('GET /api/v2/users', (api) =>
      api.users.getUsers({ pageSize: 25, pageNumber: 1, state }),
    );
  const [activePage, inactivePage, deletedPage, query] = await Promise.all([
    context.firstPage('users'),
    inState('inactive'),
    inState('deleted'),
    context.firstPage('users-query'),
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
    ...(await observeOnes(context, idsOf(rowsOf(inactivePage))[0], idsOf(rowsOf(deletedPage))[0])),
    beyondWindow: await observeWindow(context, seenOf(activePage, 500)?.pageSize),
  };
}

const stateOf = (row: Fields) => textAt(row, 'state') ?? 'none';

function queriedOf(answer: Answer): ObservedUsers['queried'] {
  if (answer.kind === 'refused') return undefined;
  const rows = rowsOf(answer);
  const notActive = rows.filter((row) => stateOf(row) !== 'active').length;
  const isWhole = textAt(answer.body, 'cursor') === undefined && textAt(answer.body, 'nextUri') === undefined;
  return { rows: rows.length, notActive, isWhole };
}

async function observeOnes(context: ExaminationContext, inactive?: string, deleted?: string) {
  const ids = [inactive, deleted].filter((id) => id !== undefined);
  if (ids.length === 0) return {};
  const found = await context.probes.ask('GET /api/v2/users', (api) =>
    api.users.getUsers({ pageSize: 100, pageNumber: 1, id: ids, state: 'any' }),
  );
  return {
    byId: {
      asked: ids.length,
      found: idsOf(rowsOf(found)).filter((id) => ids.includes(id)).length,
    },
    ...(inactive !== undefined && { inactiveById: await statusOf(context, inactive, 'active') }),
    ...(deleted !== undefined && {
      deletedById: {
        plain: await statusOf(context, deleted, 'active'),
        asDeleted: await statusOf(context, deleted, 'deleted'),
      },
    }),
  };
}

async function statusOf(
  context: ExaminationContext,
  id: string,
  state: 'active' | 'deleted',
): Promise<number> {
  const answer = await context.probes.ask('GET /api/v2/users/{userId}', (api) =>
    api.users.getUser(id, { state }),
  );
  return answer.kind === 'ok' ? 200 : answer.status;
}

async function observeWindow(context: ExaminationContext, pageSize?: number): Promise<number | undefined> {
  if (!pageSize) return undefined;
  const answer = await context.page('users', { size: pageSize, number: Math.floor(WINDOW / pageSize) + 1 });
  return answer.kind === 'ok' ? 200 : answer.status;
}
