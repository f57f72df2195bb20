import type { Answer } from '../../genesys/probing/genesys-probes';
import { verdictOn, unknown, type Assumption, type Examination } from '../assumption';
import { rowsOf } from '../fields';
import { listingNames, listings, type ListingName } from '../listings';
import { seenOf, type ObservedPage } from '../observed-page';
import { refusalOf } from './refusal';

type Seen = Readonly<Record<ListingName, Answer>>;

const OTHERWISE: Partial<Record<ListingName, string>> = {
  'users-query': 'Users are read state by state, 10,000 of each at most; answers are partial.',
  'oauth-clients': 'OAuth clients are missing; answers are partial.',
  trustees: 'Users of other organisations are missing; answers are partial.',
  'access-policies': 'Genesys may deny what Rolecall shows as allowed; answers are partial.',
};

/** Which of the listings that a sync run reads work for our client, and how their pages come back. */
export const listingsExamination: Examination<Seen> = {
  observe: async (context) => {
    const answers = await Promise.all(listingNames.map((name) => context.firstPage(name)));
    return Object.fromEntries(listingNames.map((name, index) => [name, answers[index]!])) as Seen;
  },
  assumptions: [
    ...listingNames.map(works),
    ...listingNames.filter((name) => listings[name].paging === 'numbers').map(saysItsSize),
  ],
};

function works(name: ListingName): Assumption<Seen> {
  return {
    id: `listing-${name}`,
    assumes: `${listings[name].operation} works for our client.`,
    otherwise: OTHERWISE[name] ?? 'Sync runs fail: there is no snapshot.',
    evaluate: (seen) => {
      const answer = seen[name];
      if (answer.kind === 'ok') {
        const hasRows = Array.isArray(answer.body.entities);
        return verdictOn(
          hasRows,
          hasRows ? `${rowsOf(answer).length} rows on the first page` : 'no `entities`',
        );
      }
      return verdictOn(false, refusalOf(answer));
    },
  };
}

function saysItsSize(name: ListingName): Assumption<Seen> {
  return {
    id: `page-size-${name}`,
    assumes: `${listings[name].operation} may return smaller pages than requested (${listings[name].size}), and says how large and how many.`,
    otherwise: 'Rows are missed, or read more than once.',
    evaluate: (seen) => evaluatePage(seenOf(seen[name], listings[name].size)),
  };
}

/** The rows of a first page are as many as its `pageSize` and `total` say, and `pageCount` follows from both. */
export function evaluatePage(page: ObservedPage | undefined) {
  if (page === undefined) return unknown('the listing does not work');
  const { asked, rows, pageSize, total, pageCount } = page;
  const said = `${asked} requested, ${rows} of ${total ?? '?'} rows, pageSize ${pageSize ?? '?'}, pageCount ${pageCount ?? '?'}`;
  if (pageSize === undefined || total === undefined || pageCount === undefined) return verdictOn(false, said);
  if (total === 0) return unknown(`${said}: an empty listing shows nothing`);
  const isWhole = rows === Math.min(pageSize, total) && pageCount === Math.ceil(total / pageSize);
  return verdictOn(isWhole, said);
}
