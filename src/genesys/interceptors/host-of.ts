import type { GenesysRequest } from './transport';

/** The host of a request, with the port if it is not the default. */
export function hostOf({ url }: Pick<GenesysRequest, 'url'>): string {
  return new URL(url).host;
}
