import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/public';
import { ApiProblems } from '../http/api-problems';
import { LivenessDto, ReadinessDto } from './health.dto';
import { NotReadyError } from './health.errors';
import { ReadinessSource } from './readiness-source';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly source: ReadinessSource) {}

  @Get('live')
  @Public('liveness')
  @ApiOperation({
    operationId: 'getLiveness',
    summary: 'Check liveness',
    description: 'Whether the process answers.',
  })
  live(): LivenessDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('readiness')
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Check readiness',
    description: 'Whether checks can be answered.',
  })
  @ApiProblems('not_ready')
  ready(): ReadinessDto {
    const { state, asOf, ageSeconds, reason } = this.source.readiness();
    if (state !== 'fresh') throw new NotReadyError(state, reason);
    return { status: 'ready', asOf, ageSeconds };
  }
}
