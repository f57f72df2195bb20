import { Agent, request as undiciRequest, type Dispatcher } from 'undici';
import type { Clock } from '../clock';
import { Deadline } from '../deadline';
import { GenesysError } from '../errors/genesys-error';
import { GenesysTimeoutError } from '../errors/genesys-timeout-error';
import type { GenesysSettings } from '../genesys-settings';
import { failureOf } from './failure-of';
import { networkError } from './network-error';
import { readAnswer } from './read-answer';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Sends over keep-alive connections, bounded in number, and follows no redirect: a token goes where it was meant. */
export class UndiciTransport implements Transport {
  private readonly agent: Agent;

  constructor(
    private readonly settings: Pick<GenesysSettings, 'maxInFlight' | 'maxResponseBytes' | 'requestTimeoutMs'>,
    private readonly clock: Clock,
  ) {
    const { maxInFlight, requestTimeoutMs } = settings;
    this.agent = new Agent({
      // One more than the limit: a token fetch does not wait for the calls that wait for it.
      connections: maxInFlight + 1,
      keepAliveTimeout: 30_000,
      connect: { timeout: Math.min(10_000, requestTimeoutMs) },
      headersTimeout: requestTimeoutMs,
      bodyTimeout: requestTimeoutMs,
    });
  }

  async send(request: GenesysRequest): Promise<GenesysResponse> {
    const { requestTimeoutMs, maxResponseBytes } = this.settings;
    const deadline = new Deadline(
      this.clock,
      requestTimeoutMs,
      request.signal,
      () =>
        new GenesysTimeoutError(
          `${request.method} ${request.pathTemplate} took longer than ${requestTimeoutMs} ms.`,
          failureOf(request),
        ),
    );
    try {
      return await readAnswer(request, await this.dispatch(request, deadline.signal), maxResponseBytes);
    } catch (error) {
      if (deadline.signal.aborted) throw deadline.signal.reason;
      throw error instanceof GenesysError ? error : networkError(request, error);
    } finally {
      deadline.close();
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private dispatch(request: GenesysRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    return undiciRequest(request.url, {
      dispatcher: this.agent,
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal,
    });
  }
}
