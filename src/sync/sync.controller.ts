import { Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../auth/requires';
import { SyncAudit } from './sync-audit';
import { SyncStatusDto } from './sync.dto';
import { SyncService } from './sync.service';
import { SyncStatusReader } from './sync-status-reader';

@ApiTags('sync')
@Controller('api/v1/sync')
export class SyncController {
  constructor(
    private readonly sync: SyncService,
    private readonly status: SyncStatusReader,
    private readonly audit: SyncAudit,
  ) {}

  @Get()
  @Requires('sync:read')
  @ApiOperation({
    operationId: 'getSync',
    summary: 'How the reading of the organisation goes, and what it has given',
  })
  get(): SyncStatusDto {
    return this.status.read();
  }

  @Post()
  @HttpCode(202)
  @Header('Location', '/api/v1/sync')
  @Requires('sync:start')
  @ApiOperation({
    operationId: 'startSync',
    summary: 'Start reading the organisation, or join the reading under way',
    description: 'Spends calls to Genesys within the rate limit. Follow the progress at GET /api/v1/sync.',
  })
  async start(@Req() { caller, id }: FastifyRequest): Promise<SyncStatusDto> {
    if (caller !== undefined) await this.audit.asked(caller, id);
    this.sync.start();
    return this.status.read();
  }
}
