import type { Settings } from '../config/settings';
import { systemClock } from './clock';
import { GenesysGateways } from './gateways/genesys-gateways';
import { GenesysClient } from './genesys-client';
import { type GenesysClientSettings, genesysClientSettings } from './genesys-settings';
import type { GenesysInterceptor } from './interceptors/genesys-interceptor';
import { genesysInterceptors } from './interceptors/genesys-interceptors';

export interface StandaloneGenesys {
  readonly client: GenesysClient;
  readonly gateways: GenesysGateways;
}

export interface StandaloneOptions extends Partial<
  Pick<GenesysClientSettings, 'maxAttempts' | 'timeBudgetMs' | 'clientId' | 'clientSecret'>
> {
  /** Closest to the wire: they see each answer. */
  readonly innermost?: readonly GenesysInterceptor[];
}

const silent = { attempt: () => undefined };

/**
 * Genesys for a command: without the service around it, and without a rate shared with instances through a database.
 */
export function standaloneGenesys(
  settings: Settings,
  { innermost = [], ...overrides }: StandaloneOptions = {},
): StandaloneGenesys {
  const client = new GenesysClient(
    { ...genesysClientSettings(settings), ...overrides, rateIsShared: false },
    systemClock,
    silent,
    undefined,
    (parts) => [...genesysInterceptors(parts), ...innermost],
  );
  return { client, gateways: new GenesysGateways(client) };
}
