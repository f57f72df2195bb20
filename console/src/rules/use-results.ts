import { useEffect } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';

type Assertion = Schemas['AssertionDto'];
type Result = Schemas['AssertionResultDto'];

const POLL_MS = 2_000;
const query = { pageSize: 200 };

/** The results of assertions. They follow within seconds of a change: until each has one, they are asked for again. */
export function useResults(assertions: readonly Assertion[]): (assertion: Assertion) => Result | undefined {
  const answer = api.useInfiniteQuery(
    'get',
    '/api/v1/assertions/results',
    { params: { query } },
    {
      ...paging,
      refetchInterval: ({ state }) => (lacksSome(assertions, state.data?.pages) ? POLL_MS : false),
    },
  );
  const { data, hasNextPage, isFetching, fetchNextPage } = answer;
  const readsOn = hasNextPage && !isFetching && lacksSome(assertions, data?.pages);
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  const results = byId(data?.pages);
  return ({ id }) => results.get(id);
}

type ResultPages = readonly { readonly results: readonly Result[] }[];

function lacksSome(assertions: readonly Assertion[], pages: ResultPages | undefined): boolean {
  const results = byId(pages);
  return assertions.some(({ id, enabled }) => enabled && !results.has(id));
}

function byId(pages: ResultPages = []): Map<string | undefined, Result> {
  return new Map(pages.flatMap(({ results }) => results).map((result) => [result.assertionId, result]));
}
