import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { Expensive } from '../../http/expensive';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { DriftAcceptance } from '../acceptance/drift-acceptance';
import { DriftPlans } from '../plan/drift-plans';
import { AcceptedDriftDto, DriftPageDto, DriftPlanDto } from './drift.dto';
import { DriftLister } from './drift-lister';
import { AcceptDriftDto, ChosenDriftDto, DriftQuery } from './drift.query';

/** What hinders finding drift. */
const FINDING = ['no_baseline', 'too_much_drift', 'snapshot_missing', 'snapshot_too_old'] as const;

@ApiTags('drift')
@Controller('api/v1/drift')
export class DriftController {
  constructor(
    private readonly lister: DriftLister,
    private readonly acceptance: DriftAcceptance,
    private readonly plans: DriftPlans,
  ) {}

  @Get()
  @Requires('baseline:read')
  @ApiProblems(...FINDING)
  @PageOrFile(DriftPageDto)
  @ApiOperation({
    operationId: 'listDrift',
    summary: 'List drift from the baseline',
    description:
      'What differs now from the approved revision and what was accepted since, who made the last change of it, and ' +
      'whom it concerns. `change` is how it differs: something was added, removed or changed.',
  })
  list(@Query() query: DriftQuery): ListAnswer<DriftPageDto> {
    return this.lister.list(query);
  }

  @Post('accept')
  @HttpCode(200)
  @Requires('baseline:write')
  @ApiProblems(...FINDING, 'own_drift', 'baseline_changed', 'too_many_accepted')
  @ApiOperation({
    operationId: 'acceptDrift',
    summary: 'Accept drift into the baseline',
    description:
      'The items no longer differ: what they are now is expected from here on. All of them or, with 400 or 403, none. No one ' +
      'accepts what concerns their own access.',
  })
  accept(@Body() wanted: AcceptDriftDto, @RequestedBy() by: Requester): Promise<AcceptedDriftDto> {
    return this.acceptance.accept(wanted, by);
  }

  @Post('plan')
  @Expensive()
  @HttpCode(200)
  @Requires('changes:plan')
  @ApiProblems(...FINDING, 'too_many_changes')
  @ApiOperation({
    operationId: 'planDriftReversal',
    summary: 'Plan to take drift back',
    description:
      'Makes a plan that restores grants as the baseline has them, to be approved and applied as any other. Changes ' +
      'of roles, memberships, users and so on are made in Genesys: `notPlanned` names them.',
  })
  plan(@Body() { items }: ChosenDriftDto, @RequestedBy() by: Requester): Promise<DriftPlanDto> {
    return this.plans.plan(items, by);
  }
}
