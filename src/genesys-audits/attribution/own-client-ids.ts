import type { GenesysSettings } from '../../config/settings';

/** The OAuth clients as which this service reads and writes. */
export function ownClientIds({
  clientId,
  writing,
}: Pick<GenesysSettings, 'clientId' | 'writing'>): ReadonlySet<string> {
  return new Set([clientId, writing?.clientId ?? clientId]);
}
