import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { MetricsController } from './metrics.controller';
import { MetricsModule } from './metrics.module';
import { MetricsServer } from './metrics-server';
import { observeRequests } from './observe-requests';
import { RequestLatencies } from './request-latencies';

/** Serves the metrics, those of requests among them. */
@Module({ imports: [MetricsModule], controllers: [MetricsController], providers: [MetricsServer] })
export class MetricsEndpointModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly latencies: RequestLatencies,
  ) {}

  onModuleInit(): void {
    observeRequests(this.host.httpAdapter.getInstance(), this.latencies);
  }
}
