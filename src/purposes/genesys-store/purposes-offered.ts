import { Logger } from '@nestjs/common';
import { GenesysNotFoundError } from '../../genesys/errors/genesys-not-found-error';
import type { PurposesGateway } from '../../genesys/gateways/purposes-gateway';
import { PurposesNotOfferedError } from './purposes-not-offered-error';

/**
 * Throws PurposesNotOfferedError when the organisation has no purposes. When Genesys cannot be asked the start goes on:
 * it will answer, or each call will say that it does not.
 */
export async function refuseUnlessOffered(gateway: Pick<PurposesGateway, 'query'>): Promise<void> {
  try {
    const page = { pageSize: 1, pageNumber: 1, sortBy: 'name', asc: true };
    await gateway.query(page, { priority: 'interactive' });
  } catch (error) {
    if (error instanceof GenesysNotFoundError) throw new PurposesNotOfferedError();
    const msg = 'Whether the organisation offers data-sharing purposes could not be asked';
    new Logger('PurposesStore').warn({ msg, err: error });
  }
}
