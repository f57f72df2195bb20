import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { SimulatorOptions } from '../../simulator/simulator';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { asAdmin, createApp } from './create-app';
import type { SimulatorClient } from './simulator-client';
import { closeSimulators, simulatorWith } from './with-simulator';

/** The real service over HTTP against a simulator of its own. */
export class ServiceWithSimulator {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly simulator: SimulatorClient,
  ) {}

  /** Resolves when the first reading has ended, well or badly. */
  static async start(
    options: SimulatorOptions = {},
    env: Record<string, string> = {},
    prepare: (simulator: SimulatorClient) => Promise<unknown> = () => Promise.resolve(),
    logger?: Logger,
  ): Promise<ServiceWithSimulator> {
    const simulator = await simulatorWith(options);
    await prepare(simulator);
    const app = await createApp({
      env: { GENESYS_SIMULATOR_URL: simulator.url, GENESYS_RATE_LIMIT_PER_MINUTE: '100000', ...env },
      logger,
    });
    const service = new ServiceWithSimulator(app, simulator);
    await service.syncEnds();
    return service;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await closeSimulators();
  }

  async get<Body>(url: string, headers: Record<string, string> = asAdmin) {
    const answer = await this.app.inject({ method: 'GET', url, headers });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Body>() };
  }

  async post<Body>(url: string, body?: object, headers: Record<string, string> = asAdmin) {
    const answer = await this.app.inject({ method: 'POST', url, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Body>() };
  }

  async sync(): Promise<SyncStatusDto> {
    await this.post('/api/v1/sync');
    return this.syncEnds();
  }

  async syncEnds(): Promise<SyncStatusDto> {
    for (;;) {
      const { body } = await this.get<SyncStatusDto>('/api/v1/sync');
      if (body.run?.status !== 'running' && body.nextRunAt !== undefined) return body;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
