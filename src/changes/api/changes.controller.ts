import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import {
  ApplyChangeDto,
  ApproveChangeDto,
  ChangeDto,
  ChangeItemPageDto,
  ChangePageDto,
  ChangePath,
  CreateChangeDto,
  ListChangeItemsQuery,
  ListChangesQuery,
  RollBackChangeDto,
} from './change.dto';
import { CHANGES_PATH } from './changes-path';
import { ChangesReader } from './changes-reader';
import { ChangeRequests } from './change-requests';

const KEY = {
  name: 'Idempotency-Key',
  required: true,
  description:
    'Sent again with the same body, the answer is the change as it is by then, and nothing is done twice.',
};

@ApiTags('changes')
@Controller('api/v1/changes')
export class ChangesController {
  constructor(
    private readonly requests: ChangeRequests,
    private readonly changes: ChangesReader,
  ) {}

  @Post()
  @Requires('changes:plan')
  @ApiHeader(KEY)
  @ApiProblems(404, 409, 413, 415, 422, 503)
  @ApiConsumes('application/json', 'text/csv')
  @ApiBody({ type: CreateChangeDto })
  @ApiCreatedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'planChange',
    summary: 'Plan a change of access, which changes nothing yet',
    description:
      'One item of the plan for each subject. As CSV: a header `action,subjectType,subjectId,roleId,divisionId` and a ' +
      'row for each grant, with the action add, remove or replace; at most 10,000 rows. What is refused with 400 is ' +
      'named by its place. Removing what a group passes on is not possible on the user: `inherited` names the groups.',
  })
  async plan(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangeDto> {
    return located(reply, await this.requests.plan(body, key, by));
  }

  @Get()
  @Requires('changes:read')
  @ApiProblems(503)
  @ApiOperation({ operationId: 'listChanges', summary: 'Changes, the newest first' })
  list(@Query() query: ListChangesQuery): Promise<ChangePageDto> {
    return this.changes.list(query);
  }

  @Get(':id')
  @Requires('changes:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getChange', summary: 'A change: what it would do, and how far it has come' })
  get(@Param() { id }: ChangePath): Promise<ChangeDto> {
    return this.changes.get(id);
  }

  @Get(':id/items')
  @Requires('changes:read')
  @ApiProblems(404, 503)
  @ApiOperation({
    operationId: 'listChangeItems',
    summary: 'The subjects of a change, and what became of each',
  })
  items(@Param() { id }: ChangePath, @Query() query: ListChangeItemsQuery): Promise<ChangeItemPageDto> {
    return this.changes.items(id, query);
  }

  @Sse(':id/events')
  @Requires('changes:read')
  @ApiProblems(404, 503)
  @ApiOkResponse({
    description: 'An event `progress` with a change whenever it has come further, until it has ended.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiOperation({ operationId: 'watchChange', summary: 'The progress of a change as server-sent events' })
  events(@Param() { id }: ChangePath): Promise<Observable<MessageEvent>> {
    return this.changes.watch(id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Requires('changes:approve')
  @ApiProblems(403, 404, 409, 503)
  @ApiOperation({ operationId: 'approveChange', summary: 'Approve a change that somebody else has planned' })
  approve(
    @Param() { id }: ChangePath,
    @Body() { planSha256 }: ApproveChangeDto,
    @RequestedBy() by: Requester,
  ): Promise<ChangeDto> {
    return this.requests.approve(id, planSha256, by);
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Requires('changes:apply')
  @ApiHeader(KEY)
  @ApiProblems(404, 409, 422, 503)
  @ApiAcceptedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'applyChange',
    summary: 'Begin to make a change in Genesys',
    description:
      'Refused with 409 while CHANGES_ENABLED is false, and where a lock-out, a conflict rule that blocks, or the reach ' +
      'of the change stands in its way, judged on the organisation as it is now.',
  })
  async apply(
    @Param() { id }: ChangePath,
    @Body() body: ApplyChangeDto,
    @Headers('idempotency-key') key: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangeDto> {
    return located(reply, await this.requests.apply(id, body, key, by));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Requires('changes:apply')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'pauseChange', summary: 'Begin no more items; those begun come to their end' })
  pause(@Param() { id }: ChangePath, @RequestedBy() by: Requester): Promise<ChangeDto> {
    return this.requests.pause(id, by);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Requires('changes:apply')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'resumeChange', summary: 'Go on with a paused change' })
  resume(@Param() { id }: ChangePath, @RequestedBy() by: Requester): Promise<ChangeDto> {
    return this.requests.resume(id, by);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('changes:apply')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'cancelChange', summary: 'End a change; what was written stays' })
  cancel(@Param() { id }: ChangePath, @RequestedBy() by: Requester): Promise<ChangeDto> {
    return this.requests.cancel(id, by);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Requires('changes:apply')
  @ApiHeader(KEY)
  @ApiProblems(404, 409, 422, 503)
  @ApiAcceptedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'retryChange',
    summary: 'Give the items that failed or were refused another try',
  })
  retry(
    @Param() { id }: ChangePath,
    @Headers('idempotency-key') key: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ChangeDto> {
    return this.requests.retry(id, key, by);
  }

  @Post(':id/roll-back')
  @Requires('changes:plan')
  @ApiHeader(KEY)
  @ApiProblems(404, 409, 422, 503)
  @ApiCreatedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'rollBackChange',
    summary: 'Plan the change that undoes another one',
    description:
      'From what was recorded of each item that was written, wholly or in part. Subjects that hold something else by now ' +
      'are in the plan as skipped items with the code `moved_on`. The new change is applied like any other.',
  })
  async rollBack(
    @Param() { id }: ChangePath,
    @Body() { withMovedOn }: RollBackChangeDto,
    @Headers('idempotency-key') key: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangeDto> {
    return located(reply, await this.requests.rollBack(id, withMovedOn, key, by));
  }

  @Post(':id/plan-again')
  @Requires('changes:plan')
  @ApiHeader(KEY)
  @ApiProblems(404, 409, 422, 503)
  @ApiCreatedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'planChangeAgain',
    summary: 'Plan anew what drifted',
    description:
      'For the subjects that held something else than planned: the grants that were to come and go, on top of what they ' +
      'hold now. What others did meanwhile stays. The new change is looked at, approved and applied like any other.',
  })
  async planAgain(
    @Param() { id }: ChangePath,
    @Headers('idempotency-key') key: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangeDto> {
    return located(reply, await this.requests.planAgain(id, key, by));
  }
}

function located(reply: FastifyReply, change: ChangeDto): ChangeDto {
  void reply.header('location', `${CHANGES_PATH}/${change.id}`);
  return change;
}
