import { Body, Controller, Get, Param, Post, Query, Req, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { EventStreams } from '../../auth/event-streams';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import { CopyAccessDto, changeRequestDtos } from './change-request.dto';
import { ChangeDto, ChangePageDto, ChangePath, ListChangesQuery } from './change.dto';
import { ChangeItemPageDto, ListChangeItemsQuery } from './change-item.dto';
import { ChangesReader } from './changes-reader';
import { ChangeRequests } from './change-requests';
import { Idempotent, type IdempotentWork } from './idempotency.interceptor';

@ApiTags('changes')
@Controller('api/v1/changes')
export class ChangesController {
  constructor(
    private readonly requests: ChangeRequests,
    private readonly changes: ChangesReader,
    private readonly streams: EventStreams,
  ) {}

  @Post()
  @Expensive()
  @Requires('changes:plan')
  @Idempotent()
  @ApiProblems('base_revision_gone', 'not_found', 'snapshot_missing', 'snapshot_too_old', 'too_many_changes')
  @ApiConsumes('application/json', 'text/csv')
  @ApiExtraModels(...changeRequestDtos, CopyAccessDto)
  @ApiBody({ schema: { $ref: '#/components/schemas/CreateChangeDto' } })
  @ApiCreatedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'planChange',
    summary: 'Plan a change',
    description:
      'Nothing is changed yet. ' +
      'One item of the plan for each subject. As CSV: a header with `action`, `subjectType` (a user when left out), ' +
      '`subjectId`, `roleId` and `divisionId` in any order, and a row for each grant, with the action add, remove or ' +
      'replace; at most 10,000 rows, separated by commas, semicolons or tabs. Users may be given by e-mail address, ' +
      'the rest by name. Faults are named by their place, in a CSV by the line of the file. Removing what a ' +
      'group passes on is not possible on the user: `inherited` names the groups.',
  })
  plan(@Body() body: unknown, @RequestedBy() by: Requester): IdempotentWork {
    return this.requests.plan(body, by);
  }

  @Get()
  @Requires('changes:read')
  @ApiOperation({ operationId: 'listChanges', summary: 'List changes', description: 'Newest first.' })
  list(@Query() query: ListChangesQuery): Promise<ChangePageDto> {
    return this.changes.list(query);
  }

  @Get(':id')
  @Requires('changes:read')
  @ApiOperation({
    operationId: 'getChange',
    summary: 'Get a change',
    description: 'Its effect, and its progress.',
  })
  get(@Param() { id }: ChangePath): Promise<ChangeDto> {
    return this.changes.get(id);
  }

  @Get(':id/items')
  @Requires('changes:read')
  @ApiOperation({
    operationId: 'listChangeItems',
    summary: 'List items of a change',
    description: 'The subjects of a change, with the outcome for each.',
  })
  items(@Param() { id }: ChangePath, @Query() query: ListChangeItemsQuery): Promise<ChangeItemPageDto> {
    return this.changes.items(id, query);
  }

  @Sse(':id/events')
  @Requires('changes:read')
  @ApiProblems('too_many_event_streams', 'too_many_own_event_streams')
  @ApiOkResponse({
    description:
      'An event `progress` with a change whenever it has advanced, until it has ended; `reconnect` when the ' +
      'service ' +
      'stops, `closed` when the caller may no longer read it.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiOperation({
    operationId: 'watchChange',
    summary: 'Watch the progress of a change',
    description: 'As server-sent events.',
  })
  async events(
    @Param() { id }: ChangePath,
    @Req() request: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    return this.streams.open(request, await this.changes.watch(id));
  }
}
