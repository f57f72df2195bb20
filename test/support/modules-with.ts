import type { DynamicModule } from '@nestjs/common';
import { DatabaseSettings } from '../../src/config/settings';
import { DatabaseModule } from '../../src/database/database.module';
import { GenesysClientSettings } from '../../src/genesys/genesys-settings';
import { GenesysModule } from '../../src/genesys/genesys.module';

/** The database at this place, whatever the settings say. */
export function databaseAt(place: DatabaseSettings): DynamicModule {
  return { module: DatabaseModule, providers: [{ provide: DatabaseSettings, useValue: place }] };
}

/** The client of Genesys with these settings, whatever the environment says. */
export function genesysWith(settings: GenesysClientSettings): DynamicModule {
  return { module: GenesysModule, providers: [{ provide: GenesysClientSettings, useValue: settings }] };
}
