import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Acts around each request to Genesys, as Nest's interceptors do around each request to us. */
export interface GenesysInterceptor {
  /** Passes the request on with `next`, as often as necessary; throws a GenesysError. */
  intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse>;
}

/** A transport with interceptors around it, the first of them outermost. */
export function intercepted(interceptors: readonly GenesysInterceptor[], wire: Transport): Transport {
  return interceptors.reduceRight<Transport>(
    (next, interceptor) => ({ send: (request) => interceptor.intercept(request, next) }),
    wire,
  );
}
