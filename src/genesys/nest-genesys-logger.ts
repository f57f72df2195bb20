import { Logger } from '@nestjs/common';
import type { AttemptLogEntry, GenesysLogger } from './genesys-logger';

/** Attempts that failed are warnings, although a retry may mend them: they cost quota. */
export class NestGenesysLogger implements GenesysLogger {
  private readonly logger = new Logger('Genesys');

  attempt(entry: AttemptLogEntry): void {
    if (entry.outcome === 'ok') this.logger.debug(entry);
    else this.logger.warn(entry);
  }
}
