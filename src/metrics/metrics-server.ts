import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HttpSettings } from '../config/settings';
import { MetricsRegistry } from './metrics-registry';

/** Serves the metrics, and nothing else, without a key on `METRICS_PORT_NUMBER`: for a network that only the monitoring reaches. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private server?: Server;

  constructor(
    private readonly metrics: MetricsRegistry,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'host' | 'metricsPort'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { host, metricsPort } = this.settings;
    if (metricsPort === undefined) return;
    this.server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end();
      this.metrics.text().then(
        (text) => response.writeHead(200, { 'content-type': this.metrics.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    this.server.listen(metricsPort, host);
    await once(this.server, 'listening').catch((error: Error) => {
      throw Object.assign(error, { setting: 'METRICS_PORT_NUMBER' });
    });
    this.logger.log({ port: this.port, msg: 'Metrics are served without a key' });
  }

  /** Where it listens; undefined where it does not. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | undefined)?.port;
  }

  onApplicationShutdown(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
