import type { Clock } from '../clock';
import { GenesysError } from '../genesys.errors';
import { explainFailure } from '../explain-failure';
import type { GenesysLogger } from '../genesys-logger';
import { hostOf } from './host-of';
import { plainText } from './plain-text';
import type { GenesysInterceptor } from './genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Logs every attempt that is sent, including token requests. */
export class LoggingInterceptor implements GenesysInterceptor {
  constructor(
    private readonly logger: GenesysLogger,
    private readonly clock: Clock,
  ) {}

  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const startedAt = this.clock.now();
    request.progress.attempts += 1;
    const host = hostOf(request);
    const attempt = {
      method: request.method,
      pathTemplate: request.pathTemplate,
      host,
      attempt: request.progress.attempts,
    };
    const ms = () => Math.round(this.clock.now() - startedAt);
    try {
      const response = await next.send(request);
      const correlationId = plainText(response.headers['inin-correlation-id']);
      this.logger.attempt({ ...attempt, ms: ms(), outcome: 'ok', status: response.status, correlationId });
      return response;
    } catch (error) {
      this.logger.attempt({ ...attempt, ms: ms(), ...outcomeOf(error, host) });
      throw error;
    }
  }
}

function outcomeOf(error: unknown, host: string) {
  if (!(error instanceof GenesysError)) return { outcome: 'cancelled' };
  const { status, correlationId } = error.genesys;
  return { outcome: error.code, status, correlationId, detail: explainFailure(error, host) };
}
