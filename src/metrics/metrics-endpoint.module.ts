import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { MetricsController } from './metrics.controller';
import { MetricsModule } from './metrics.module';
import { MetricsRegistry } from './metrics-registry';
import { MetricsServer } from './metrics-server';
import { observeRequests, requestLatencies } from './observe-requests';

/** Serves the metrics, those of requests among them. */
@Module({ imports: [MetricsModule], controllers: [MetricsController], providers: [MetricsServer] })
export class MetricsEndpointModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly metrics: MetricsRegistry,
  ) {}

  onModuleInit(): void {
    const latencies = requestLatencies();
    this.metrics.register(latencies.asMetric());
    observeRequests(this.host.httpAdapter.getInstance(), latencies);
  }
}
