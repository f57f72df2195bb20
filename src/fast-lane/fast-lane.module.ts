import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Settings } from '../config/settings';
import { MetricsModule } from '../metrics/metrics.module';
import { areTracesOn } from '../tracing/are-traces-on';
import { FastLane } from './fast-lane';
import { FastRoutes } from './fast-routes';
import { openFastLane } from './open-fast-lane';

/** A short way for the requests that callers send all day. Closed where each of them has more to do than to be answered. */
@Global()
@Module({ imports: [MetricsModule], providers: [FastRoutes, FastLane], exports: [FastRoutes] })
export class FastLaneModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly lane: FastLane,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const { http, logLevel } = this.settings;
    if (logLevel === 'debug' || http.corsOrigins.length > 0 || areTracesOn(process.env)) return;
    openFastLane(this.host.httpAdapter.getInstance(), this.lane);
  }
}
