import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../auth/requires';
import { MetricsRegistry } from './metrics-registry';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: MetricsRegistry) {}

  @Get()
  @Requires('metrics:read')
  @ApiOperation({
    operationId: 'getMetrics',
    summary: 'Get metrics',
    description:
      'The metrics of this instance in OpenMetrics, for Prometheus. METRICS_PORT_NUMBER serves them without a key.',
  })
  @ApiProduces('application/openmetrics-text')
  @ApiOkResponse({
    description: 'Metrics in the text format of OpenMetrics 1.0.',
    schema: { type: 'string' },
  })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const text = await this.metrics.text();
    void reply.type(this.metrics.contentType);
    return text;
  }
}
