import { GenesysError, GenesysLeaseEndedError } from '../genesys.errors';
import { leaseEnded } from './sending-while-leased';
import { classify } from './retry-decision';
import type { GenesysInterceptor } from './genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Sends an attempt of a write only while its lease holds: checked once all waiting is over, and again on the wire. */
export class LeaseInterceptor implements GenesysInterceptor {
  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const { permit } = request;
    if (permit === undefined) return next.send(request);
    if (!(await permit.acquire())) throw leaseEnded(request);
    try {
      return await next.send(request);
    } catch (error) {
      if (isOpen(error)) permit.unanswered();
      throw error;
    }
  }
}

/**
 * Whether it is unknown if Genesys carries it out: it neither refused nor answered readably, and the bytes may have
 * left.
 */
function isOpen(error: unknown): boolean {
  if (!(error instanceof GenesysError)) return true;
  if (error instanceof GenesysLeaseEndedError || classify(error) === 'not_carried_out') return false;
  const { status = 0 } = error.genesys;
  return status < 400 || status >= 500;
}
