import type { GenesysRequest } from './transport';

/** Whom a request goes to, with the port where it is not the usual one. */
export function hostOf({ url }: Pick<GenesysRequest, 'url'>): string {
  return new URL(url).host;
}
