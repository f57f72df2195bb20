import { GenesysError } from '../../genesys/genesys.errors';
import type { ListOptions, ListResult } from '../../genesys/gateways/list-result';
import { verdictOn, unknown, type Examination } from '../assumption';
import type { ExaminationContext } from '../examination-context';

/** Rows of small parts, read as a sync run reads them. */
export interface ObservedRows {
  /** By part; undefined where it cannot be read. */
  readonly parts: Readonly<
    Record<string, { readonly read: number; readonly total?: number; readonly leftOut: number } | undefined>
  >;
}

export const rowsExamination: Examination<ObservedRows> = {
  observe: async (context) => ({ parts: await readParts(context) }),
  assumptions: [
    {
      id: 'rows-readable',
      assumes: 'Each row has the fields that Rolecall needs.',
      otherwise:
        'Unreadable rows are omitted and answers are partial; beyond half of a part, sync runs fail.',
      evaluate: ({ parts }) => {
        const seen = Object.entries(parts).flatMap(([part, one]) => (one ? [{ part, ...one }] : []));
        if (seen.length === 0) return unknown('no listing works');
        const bad = seen.filter(({ leftOut }) => leftOut > 0);
        if (bad.length > 0)
          return verdictOn(
            false,
            bad.map(({ part, leftOut }) => `${leftOut} unreadable in ${part}`).join(', '),
          );
        return verdictOn(true, `all read: ${seen.map(({ part, read }) => `${part} ${read}`).join(', ')}`);
      },
    },
    {
      id: 'totals-shown',
      assumes: 'A listing shows as many rows as its total says.',
      otherwise: 'Rolecall takes the difference for something that it may not see; answers are partial.',
      evaluate: ({ parts }) => {
        const told = Object.entries(parts).flatMap(([part, one]) =>
          one?.total === undefined ? [] : [{ part, read: one.read, total: one.total }],
        );
        if (told.length === 0) return unknown('no listing tells a total');
        const less = told.filter(({ read, total }) => read < total);
        if (less.length === 0) return verdictOn(true, `${told.length} listings are as long as they say`);
        return verdictOn(
          false,
          less.map(({ part, read, total }) => `${part}: ${read} of ${total}`).join(', '),
        );
      },
    },
  ],
};

async function readParts({ gateways }: ExaminationContext): Promise<ObservedRows['parts']> {
  const { divisions, permissions, roles, groups, oauthClients, accessPolicies } = gateways;
  const listings = { divisions, permissions, roles, groups, oauthClients, accessPolicies };
  const options: ListOptions = { leaveOutUnreadable: true, priority: 'interactive' };
  const read = Object.entries(listings).map(async ([part, listing]) => {
    return [part, await counted(listing.list(options))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

async function counted(listing: Promise<ListResult<unknown>>) {
  try {
    const { rowsRead, expectedTotal, leftOut } = await listing;
    return { read: rowsRead, total: expectedTotal, leftOut: leftOut?.count ?? 0 };
  } catch (error) {
    if (error instanceof GenesysError) return undefined;
    throw error;
  }
}
