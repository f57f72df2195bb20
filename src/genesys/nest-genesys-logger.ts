import { Inject, Injectable, Logger } from '@nestjs/common';
import { ThrottledLog } from '../common/throttled-log';
import { GenesysMetrics } from './genesys-metrics';
import type { AttemptLogEntry, GenesysLogger } from './genesys-logger';

/** No retry fixes these: the settings or the client in Genesys have to be changed. */
const NEEDS_A_PERSON: ReadonlySet<string> = new Set([
  'genesys_client_secret_wrong',
  'genesys_client_unknown',
]);

/**
 * Attempts that failed are warnings, although a retry may succeed: they cost quota. While Genesys is away they come by
 * the hundred: one line per second covers all that failed alike.
 */
@Injectable()
export class NestGenesysLogger implements GenesysLogger {
  private readonly logger = new Logger('Genesys');
  private readonly failures = new ThrottledLog((line) => this.logger.warn(line));
  private readonly faults = new ThrottledLog((line) => this.logger.error(line));

  constructor(@Inject(GenesysMetrics) private readonly metrics: Pick<GenesysMetrics, 'attempt'>) {}

  attempt(entry: AttemptLogEntry): void {
    this.metrics.attempt(entry);
    if (entry.outcome === 'ok') return this.logger.debug(entry);
    const { detail: msg = 'A call to Genesys was cancelled', ...rest } = entry;
    const log = NEEDS_A_PERSON.has(rest.outcome) ? this.faults : this.failures;
    log.line(`${rest.host} ${rest.outcome} ${rest.status}`, { ...rest, msg });
  }
}
