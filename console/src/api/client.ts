import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { components, paths } from './generated/api-types';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** The service that served this page. Its cookie says who asks; the header shows that a page of its own does. */
export const service = createFetchClient<paths>({
  baseUrl: location.origin,
  headers: { 'x-rolecall-request': '1' },
  querySerializer: { array: { style: 'form', explode: false } },
});

export const api = createQueryClient(service);
