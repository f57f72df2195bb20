import { hashKey } from '@tanstack/react-query';
import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { isDated, momentOf, useAsOf } from './as-of';
import type { components, paths } from './generated/api-types';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** The service that served this page. Its cookie says who asks; the header shows that a page of its own does. */
export const service = createFetchClient<paths>({
  baseUrl: location.origin,
  headers: { 'x-rolecall-request': '1' },
  querySerializer: { array: { style: 'form', explode: false } },
});

const plain = createQueryClient(service);

type Ask = (method: string, path: string, init?: object, options?: object) => unknown;

/** Asks with React Query. Questions that can be answered from the past are asked as of what `AsOfContext` says. */
export const api: typeof plain = {
  ...plain,
  useQuery: dated(plain.useQuery as Ask) as typeof plain.useQuery,
  useInfiniteQuery: dated((method, path, init, options) =>
    (plain.useInfiniteQuery as Ask)(method, path, init, { ...options, queryKeyHashFn: pagesKey }),
  ) as typeof plain.useInfiniteQuery,
};

/** What is read page by page is kept apart from a first page that is read alone: the two are of different shapes. */
function pagesKey(key: readonly unknown[]): string {
  return hashKey(['pages', ...key]);
}

function dated(useAnswer: Ask): Ask {
  return function useDated(method, path, init, options) {
    const at = momentOf(useAsOf());
    return useAnswer(method, path, at !== undefined && isDated(path) ? withMoment(at, init) : init, options);
  };
}

function withMoment(at: string, init: { readonly params?: { readonly query?: object } } = {}): object {
  return { ...init, params: { ...init.params, query: { ...init.params?.query, at } } };
}
