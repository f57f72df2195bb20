import type { Answer } from '../../genesys/probing/genesys-probes';
import { verdictOn, unknown, type Assumption, type Examination } from '../assumption';
import { idsOf, rowsOf, textAt } from '../fields';
import { listingNames, listings, type ListingName } from '../listings';
import type { ExaminationContext } from '../examination-context';

/** Of a listing read in pages of one row. */
interface ObservedCursor {
  readonly works: boolean;
  readonly rows: number;
  /** The first page links to a next one. */
  readonly hasNext: boolean;
  /** The link carries the cursor under the documented name. */
  readonly hasCursor: boolean;
  /** The page behind the cursor has other rows. */
  readonly leadsOn?: boolean;
}

type Seen = Partial<Readonly<Record<ListingName, ObservedCursor>>>;

const names = listingNames.filter((name) => listings[name].paging === 'cursor');

export const cursorsExamination: Examination<Seen> = {
  observe: async (context) => {
    const seen = await Promise.all(names.map(async (name) => [name, await follow(context, name)] as const));
    return Object.fromEntries(seen);
  },
  assumptions: names.map(leadsOn),
};

function leadsOn(name: ListingName): Assumption<Seen> {
  const { operation, parameter } = listings[name];
  return {
    id: `cursor-${name}`,
    assumes: `${operation} links to its next page by \`${parameter}\`, until there is none.`,
    otherwise: 'Sync runs fail when the listing has more than one page.',
    evaluate: (seen) => evaluateCursor(seen[name]),
  };
}

export function evaluateCursor(seen: ObservedCursor | undefined) {
  if (!seen?.works) return unknown('the listing does not work');
  if (seen.rows === 0) return unknown('the listing is empty');
  if (!seen.hasNext) return unknown('one page has everything, although one row was requested');
  if (!seen.hasCursor) return verdictOn(false, 'a next page, but no cursor under that name');
  return verdictOn(
    seen.leadsOn,
    seen.leadsOn ? 'the next page has other rows' : 'the next page repeats rows or fails',
  );
}

async function follow(context: ExaminationContext, name: ListingName): Promise<ObservedCursor> {
  const first = await context.page(name, { size: 1 });
  const works = first.kind === 'ok';
  const next = works ? (textAt(first.body, 'nextUri') ?? textAt(first.body, 'cursor')) : undefined;
  const cursor = cursorOf(first, listings[name].parameter!);
  const seen = { works, rows: rowsOf(first).length, hasNext: next !== undefined };
  if (cursor === undefined) return { ...seen, hasCursor: false };
  const second = await context.page(name, { size: 1, cursor });
  const [before, after] = [idsOf(rowsOf(first)), idsOf(rowsOf(second))];
  const leadsFurther = second.kind === 'ok' && !after.some((id) => before.includes(id));
  return { ...seen, hasCursor: true, leadsOn: leadsFurther };
}

function cursorOf(answer: Answer, parameter: string): string | undefined {
  if (answer.kind === 'refused') return undefined;
  const direct = parameter === 'cursor' ? textAt(answer.body, 'cursor') : undefined;
  const [, query = ''] = (textAt(answer.body, 'nextUri') ?? '').split('?');
  return direct ?? new URLSearchParams(query).get(parameter) ?? undefined;
}
