import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/public';
import { ApiProblems } from '../http/api-problems';
import { LivenessDto, ReadinessDto } from './health.dto';
import { ReadinessSource, type Readiness } from './readiness-source';
import { ServiceUnavailableError } from '../common/errors';

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

const REASONS: Readonly<Record<Exclude<Readiness['state'], 'fresh'>, string>> = {
  missing: 'No snapshot is available yet.',
  stale: 'The newest snapshot is too old to answer from.',
};

/** 503: checks would be refused now. Probes come every few seconds, so it is no news for the log. */
class NotReadyError extends ServiceUnavailableError {
  readonly code = 'not_ready';
  override readonly logLevel = 'info';

  constructor(state: keyof typeof REASONS, reason?: string) {
    super(reason === undefined ? REASONS[state] : `${REASONS[state]} ${reason}`, { retryAfterSeconds: 5 });
  }
}
