import type { Clock } from './clock';
import type { GenesysApi } from './genesys-api';
import { GenesysClient } from './genesys-client';
import type { GenesysLogger } from './genesys-logger';
import type { GenesysSettings } from './genesys-settings';

/** The client that changes grants: one of its own where that is configured, else the one that reads. */
export class WritingClient {
  readonly api: GenesysApi;
  private readonly own?: GenesysClient;

  constructor(settings: GenesysSettings, reading: GenesysClient, clock: Clock, logger: GenesysLogger) {
    // Genesys counts the calls of each client by themselves, and so does each GenesysClient.
    if (settings.writing !== undefined)
      this.own = new GenesysClient({ ...settings, ...settings.writing }, clock, logger);
    this.api = (this.own ?? reading).api;
  }

  async close(): Promise<void> {
    await this.own?.close();
  }
}
