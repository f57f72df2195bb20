import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import {
  ApiAcceptedResponse,
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
import {
  ApplyChangeDto,
  ApproveChangeDto,
  CopyAccessDto,
  RollBackChangeDto,
  changeRequestDtos,
} from './change-request.dto';
import { ChangeDto, ChangePageDto, ChangePath, ListChangesQuery } from './change.dto';
import { ChangeItemPageDto, ListChangeItemsQuery } from './change-item.dto';
import { ChangesReader } from './changes-reader';
import { ChangeRequests } from './change-requests';
import { Idempotent, type IdempotentWork } from './idempotency.interceptor';

/** What blocks applying a plan, at first or later. */
const APPLYING = [
  'approval_missing',
  'change_blocked',
  'change_status',
  'changes_disabled',
  'plan_expired',
  'plan_outdated',
  'rules_changed',
  'snapshot_missing',
  'snapshot_too_old',
  'subjects_in_other_change',
  'write_client_of_other_organization',
  'write_permissions_missing',
] as const;

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

  @Post(':id/approve')
  @HttpCode(200)
  @Requires('changes:approve')
  @ApiProblems('approver_not_a_person', 'change_status', 'own_approval', 'plan_expired', 'plan_hash_differs')
  @ApiOperation({
    operationId: 'approveChange',
    summary: 'Approve a change',
    description: 'Someone other than its author approves it.',
  })
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
  @Idempotent()
  @ApiProblems(...APPLYING, 'plan_hash_differs')
  @ApiAcceptedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'applyChange',
    summary: 'Apply a change',
    description:
      'Starts applying the change in Genesys. ' +
      'Refused with 409 while CHANGES_ENABLED is false, and where a lockout, a conflict rule that blocks, or the ' +
      'reach of the change blocks it, evaluated on the current organisation.',
  })
  apply(
    @Param() { id }: ChangePath,
    @Body() body: ApplyChangeDto,
    @RequestedBy() by: Requester,
  ): IdempotentWork {
    return this.requests.apply(id, body, by);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Requires('changes:apply')
  @ApiProblems('change_status')
  @ApiOperation({
    operationId: 'pauseChange',
    summary: 'Pause a change',
    description: 'No more items begin; items in progress finish.',
  })
  pause(@Param() { id }: ChangePath, @RequestedBy() by: Requester): Promise<ChangeDto> {
    return this.requests.pause(id, by);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Requires('changes:apply')
  @ApiProblems(...APPLYING)
  @ApiOperation({ operationId: 'resumeChange', summary: 'Resume a change' })
  resume(@Param() { id }: ChangePath, @RequestedBy() by: Requester): Promise<ChangeDto> {
    return this.requests.resume(id, by);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('changes:apply')
  @ApiProblems('change_status')
  @ApiOperation({
    operationId: 'cancelChange',
    summary: 'Cancel a change',
    description: 'What was written stays.',
  })
  cancel(@Param() { id }: ChangePath, @RequestedBy() by: Requester): Promise<ChangeDto> {
    return this.requests.cancel(id, by);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Requires('changes:apply')
  @Idempotent()
  @ApiProblems(...APPLYING)
  @ApiAcceptedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'retryChange',
    summary: 'Retry failed items',
    description: 'Items that failed or were refused are tried again.',
  })
  retry(@Param() { id }: ChangePath, @RequestedBy() by: Requester): IdempotentWork {
    return this.requests.retry(id, by);
  }

  @Post(':id/roll-back')
  @Expensive()
  @Requires('changes:plan')
  @Idempotent()
  @ApiProblems('change_status', 'snapshot_missing', 'snapshot_too_old', 'too_many_changes')
  @ApiCreatedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'rollBackChange',
    summary: 'Plan a rollback',
    description:
      'Plans the change that undoes another one. ' +
      'Based on what was recorded of each item that was written, in whole or in part. `warnings` count what is ' +
      'not restored and ' +
      'why (`not_restored`), when it is planned and when it has ended. These subjects are skipped items of the plan: ' +
      '`changed_since` for those whose grants have changed since, `subject_deleted` or `subject_unknown` for ' +
      'those that can no longer be given anything, `role_deleted` and `division_deleted` where there is no such ' +
      'role or division to give back. The ' +
      'new change is applied like any other, and is not `applied` but `partially_applied` where something was skipped.',
  })
  rollBack(
    @Param() { id }: ChangePath,
    @Body() { includeChangedSubjects }: RollBackChangeDto,
    @RequestedBy() by: Requester,
  ): IdempotentWork {
    return this.requests.rollBack(id, includeChangedSubjects, by);
  }

  @Post(':id/replan')
  @Expensive()
  @Requires('changes:plan')
  @Idempotent()
  @ApiProblems('change_status', 'snapshot_missing', 'snapshot_too_old', 'too_many_changes')
  @ApiCreatedResponse({ type: ChangeDto })
  @ApiOperation({
    operationId: 'replanChange',
    summary: 'Re-plan drifted items',
    description:
      'Plans the items that drifted. ' +
      'For subjects that had drifted from the plan: the grants to add and remove, on top of what they hold now. ' +
      'Changes by others in the meantime stay. The new change is reviewed, approved and applied like any other.',
  })
  replan(@Param() { id }: ChangePath, @RequestedBy() by: Requester): IdempotentWork {
    return this.requests.replan(id, by);
  }
}
