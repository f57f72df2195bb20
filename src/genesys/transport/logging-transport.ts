import type { Clock } from '../clock';
import { GenesysError } from '../errors/genesys-error';
import type { GenesysLogger } from '../genesys-logger';
import { plainText } from './plain-text';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Logs every attempt that is sent, token requests too. */
export class LoggingTransport implements Transport {
  constructor(
    private readonly next: Transport,
    private readonly logger: GenesysLogger,
    private readonly clock: Clock,
  ) {}

  async send(request: GenesysRequest): Promise<GenesysResponse> {
    const startedAt = this.clock.now();
    request.progress.attempts += 1;
    const attempt = {
      method: request.method,
      pathTemplate: request.pathTemplate,
      attempt: request.progress.attempts,
    };
    const ms = () => Math.round(this.clock.now() - startedAt);
    try {
      const response = await this.next.send(request);
      const correlationId = plainText(response.headers['inin-correlation-id']);
      this.logger.attempt({ ...attempt, ms: ms(), outcome: 'ok', status: response.status, correlationId });
      return response;
    } catch (error) {
      this.logger.attempt({ ...attempt, ms: ms(), ...outcomeOf(error) });
      throw error;
    }
  }
}

function outcomeOf(error: unknown) {
  if (!(error instanceof GenesysError)) return { outcome: 'cancelled' };
  return { outcome: error.code, status: error.genesys.status, correlationId: error.genesys.correlationId };
}
