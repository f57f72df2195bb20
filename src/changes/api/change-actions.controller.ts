import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { Expensive } from '../../http/expensive';
import { ApplyChangeDto, ApproveChangeDto, RollBackChangeDto } from './change-request.dto';
import { ChangeRequests } from './change-requests';
import { ChangeDto, ChangePath } from './change.dto';
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

/** What is done with a change that is planned: approved, applied, and what follows. */
@ApiTags('changes')
@Controller('api/v1/changes')
export class ChangeActionsController {
  constructor(private readonly requests: ChangeRequests) {}

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
  @ApiProblems(...APPLYING, 'change_not_due', 'plan_hash_differs')
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
