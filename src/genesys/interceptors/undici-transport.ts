import { Agent, request as undiciRequest, type Dispatcher } from 'undici';
import { proxiedConnector } from '../../common/proxy/proxied-connector';
import type { Clock } from '../clock';
import { Deadline } from '../deadline';
import { GenesysError, GenesysTimeoutError } from '../genesys.errors';
import type { GenesysClientSettings } from '../genesys-settings';
import { failureOf } from './failure-of';
import { networkError } from './network-error';
import { readAnswer } from './read-answer';
import { sendingWhileLeased } from './sending-while-leased';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

type WireSettings = Pick<
  GenesysClientSettings,
  'connectTimeoutMs' | 'maxInFlight' | 'maxResponseBytes' | 'proxies' | 'requestTimeoutMs'
>;

/**
 * Sends over keep-alive connections, bounded in number, and follows no redirect: a token goes only where it was meant
 * to.
 */
export class UndiciTransport implements Transport {
  private readonly agent: Agent;

  constructor(
    private readonly settings: WireSettings,
    private readonly clock: Clock,
  ) {
    const { maxInFlight, requestTimeoutMs } = settings;
    this.agent = new Agent({
      // One more than the limit, so that a token fetch does not wait for the calls that wait for it.
      connections: maxInFlight + 1,
      keepAliveTimeout: 30_000,
      connect: this.connector(),
      headersTimeout: requestTimeoutMs,
      bodyTimeout: requestTimeoutMs,
    });
  }

  async send(request: GenesysRequest): Promise<GenesysResponse> {
    const { maxResponseBytes } = this.settings;
    const timeoutMs = this.timeoutMs(request);
    const deadline = new Deadline(
      this.clock,
      timeoutMs,
      request.signal,
      () =>
        new GenesysTimeoutError(
          `${request.method} ${request.pathTemplate} took longer than ${Math.ceil(timeoutMs)} ms.`,
          failureOf(request),
        ),
    );
    try {
      return await readAnswer(request, await this.dispatch(request, deadline.signal), maxResponseBytes);
    } catch (error) {
      if (deadline.signal.aborted) throw deadline.signal.reason;
      throw error instanceof GenesysError ? error : networkError(request, error, this.connectTimeoutMs);
    } finally {
      deadline.close();
    }
  }

  private connector(): Agent.Options['connect'] {
    const { connectTimeoutMs, settings } = this;
    return settings.proxies === undefined
      ? { timeout: connectTimeoutMs }
      : proxiedConnector(settings.proxies, connectTimeoutMs);
  }

  private get connectTimeoutMs(): number {
    return Math.min(this.settings.connectTimeoutMs, this.settings.requestTimeoutMs);
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  /** An attempt under a lease ends before the lease does. */
  private timeoutMs({ permit }: GenesysRequest): number {
    return Math.min(this.settings.requestTimeoutMs, Math.max(0, permit?.leftMs() ?? Infinity));
  }

  private dispatcherOf(request: GenesysRequest): Dispatcher {
    return request.permit === undefined ? this.agent : this.agent.compose(sendingWhileLeased(request));
  }

  private dispatch(request: GenesysRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    return undiciRequest(request.url, {
      dispatcher: this.dispatcherOf(request),
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal,
    });
  }
}
