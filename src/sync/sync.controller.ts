import { Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../audit/event/audit-actor';
import { Requires } from '../auth/requires';
import { ApiProblems } from '../http/api-problems';
import { HeldBackStore } from './held-back/held-back-store';
import { SyncAudit } from './sync-audit';
import { AcceptHeldBackDto, SyncStatusDto } from './sync.dto';
import { SyncService } from './sync.service';
import { SyncStatusReader } from './sync-status-reader';

@ApiTags('sync')
@Controller('api/v1/sync')
export class SyncController {
  constructor(
    private readonly sync: SyncService,
    private readonly status: SyncStatusReader,
    private readonly audit: SyncAudit,
    private readonly heldBack: HeldBackStore,
  ) {}

  @Get()
  @Requires('sync:read')
  @ApiOperation({
    operationId: 'getSync',
    summary: 'Get sync status',
    description: 'Progress of the current run, and the current snapshot.',
  })
  get(): Promise<SyncStatusDto> {
    return this.status.read();
  }

  @Post()
  @HttpCode(202)
  @Header('Location', '/api/v1/sync')
  @Requires('sync:start')
  @ApiOperation({
    operationId: 'startSync',
    summary: 'Start a sync',
    description:
      'Joins the run in progress, if there is one. ' +
      'Uses calls to Genesys within the rate limit. Follow the progress at GET /api/v1/sync.',
  })
  async start(@Req() { caller, id }: FastifyRequest): Promise<SyncStatusDto> {
    if (caller !== undefined) await this.audit.asked(caller, id);
    this.sync.start();
    return this.status.read();
  }

  @Post('held-back/accept')
  @HttpCode(202)
  @Header('Location', '/api/v1/sync')
  @Requires('sync:accept')
  @ApiOperation({
    operationId: 'acceptHeldBackSync',
    summary: 'Accept a held-back sync',
    description:
      'Accepts what the run lost. ' +
      'Starts a sync run. The run is published if it loses what the accepted id named, and held back again if it ' +
      'loses anything else.',
  })
  @ApiProblems('nothing_held_back', 'other_held_back')
  async accept(
    @Body() { id }: AcceptHeldBackDto,
    @Req() { caller, id: requestId }: FastifyRequest,
  ): Promise<SyncStatusDto> {
    if (caller !== undefined) await this.heldBack.accept(id, actorOf(caller), requestId);
    this.sync.start();
    return this.status.read();
  }
}
