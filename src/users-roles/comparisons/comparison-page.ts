import { Yielder } from '../../common/yielder';
import { listPage } from '../../lists/paging/list-page';
import { SortedList } from '../../lists/paging/sorted-list';
import type { ComparedPermission } from './compared-permissions';
import type { CompareQuery } from './comparisons.dto';

export interface ComparisonPage<Access> {
  readonly permissions: readonly ComparedPermission<Access>[];
  readonly commonCount: number;
  readonly differingCount: number;
  readonly nextPageToken?: string;
}

/** What is asked for of a comparison, by permission. */
export async function comparedList<Access>(
  compared: readonly ComparedPermission<Access>[],
  { show }: Pick<CompareQuery, 'show'>,
) {
  const order = {
    positionOf: ({ permission }: ComparedPermission<Access>) => [permission],
    positionLength: 1,
  };
  const list = await SortedList.of(compared, order, new Yielder());
  const matches = ({ common }: ComparedPermission<Access>) =>
    show === undefined || common === (show === 'common');
  return { list, matches };
}

/** The requested page, by permission. */
export async function comparisonPage<Access>(
  name: string,
  compared: readonly ComparedPermission<Access>[],
  { ids, show, pageSize, pageToken }: CompareQuery,
): Promise<ComparisonPage<Access>> {
  const { list, matches } = await comparedList(compared, { show });
  const page = await listPage(list, { name, filter: { ids, show }, matches, pageSize, pageToken });
  const commonCount = compared.filter(({ common }) => common).length;
  return {
    permissions: page.items,
    commonCount,
    differingCount: compared.length - commonCount,
    nextPageToken: page.nextPageToken,
  };
}
