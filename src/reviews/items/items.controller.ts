import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import { DecideDto, DecidedDto, DecideInBulkDto, ReviewDecisionsDto } from '../decisions/decision.dto';
import { toDecided, toDecisionDto, toSelection } from '../decisions/decision-mapping';
import { DecisionsService } from '../decisions/decisions.service';
import { DelegationStore } from '../delegations/delegation-store';
import { ReviewItemsReader } from '../review-items-reader';
import { DecisionStore } from '../storage/decision-store';
import { VisibleReviews } from '../visible-reviews';
import { ListReviewItemsQuery, ReviewItemDto, ReviewItemPageDto, ReviewItemPath } from './item.dto';

/** What hinders deciding. */
export const DECIDING = [
  'review_state',
  'own_review_item',
  'review_item_not_assigned',
  'review_delegated_by_concerned',
  'review_stage_by_same_person',
  'snapshot_missing',
  'snapshot_too_old',
] as const;

@ApiTags('reviews')
@Controller('api/v1/reviews/:id')
@UseInterceptors(EntityTagInterceptor)
export class ReviewItemsController {
  constructor(
    private readonly reader: ReviewItemsReader,
    private readonly service: DecisionsService,
    private readonly decisions: DecisionStore,
    private readonly delegations: DelegationStore,
    private readonly visible: VisibleReviews,
  ) {}

  @Get('items')
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listReviewItems',
    summary: 'List items of an access review',
    description:
      'What is asked, with what someone needs to decide. What comes through a group is one item, on the group; with ' +
      '`subjectId` of a user it is listed as well.',
  })
  async list(
    @Param('id') id: string,
    @Query() { mine, ...query }: ListReviewItemsQuery,
    @RequestedBy() { caller }: Requester,
  ): Promise<ReviewItemPageDto> {
    const reviewers = mine === true ? await this.visible.own(caller) : await this.visible.reviewers(caller);
    return this.reader.list(id, query, reviewers);
  }

  @Get('items/:position')
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getReviewItem',
    summary: 'Get an item of an access review',
    description: 'With its ETag.',
  })
  async get(
    @Param() { id, position }: ReviewItemPath,
    @RequestedBy() { caller }: Requester,
  ): Promise<ReviewItemDto> {
    return this.reader.get(id, position, await this.visible.reviewers(caller));
  }

  @Get('items/:position/decisions')
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listReviewDecisions',
    summary: 'List decisions about an item',
    description: 'Everything that was decided about it, in its order. The last one of the last stage counts.',
  })
  async decisionsOf(
    @Param() { id, position }: ReviewItemPath,
    @RequestedBy() { caller }: Requester,
  ): Promise<ReviewDecisionsDto> {
    await this.reader.get(id, position, await this.visible.reviewers(caller));
    const decisions = await this.decisions.of(id, position);
    const ids = decisions.flatMap(({ delegationId }) => delegationId ?? []);
    const delegations = new Map((await this.delegations.some(ids)).map((one) => [one.id, one]));
    return {
      decisions: decisions.map((one) => toDecisionDto(one, delegations.get(one.delegationId ?? ''))),
    };
  }

  @Put('items/:position/decision')
  @Requires('reviews:decide')
  @ApiProblems(...DECIDING, 'precondition_failed', 'precondition_required')
  @ApiOperation({
    operationId: 'decideReviewItem',
    summary: 'Decide about an item',
    description:
      'By someone who is asked, and never about their own access. As long as the review is open, they may decide ' +
      'otherwise.',
  })
  async decide(
    @Param() { id, position }: ReviewItemPath,
    @Body() wanted: DecideDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ReviewItemDto> {
    await this.service.decide(id, position, toDecided(wanted), ifMatch, by);
    return this.reader.get(id, position);
  }

  @Post('decisions')
  @HttpCode(200)
  @Requires('reviews:decide')
  @ApiProblems(...DECIDING, 'review_selection_changed')
  @ApiOperation({
    operationId: 'decideReviewItems',
    summary: 'Decide about items in bulk',
    description:
      'The open items that are assigned to the caller and that the filter selects, or those at `positions`: all of them or ' +
      'none, at most 10,000.',
  })
  async decideInBulk(
    @Param('id') id: string,
    @Body() wanted: DecideInBulkDto,
    @RequestedBy() by: Requester,
  ): Promise<DecidedDto> {
    const selected = toSelection(wanted);
    const { count, actId } = Array.isArray(selected)
      ? await this.service.decideAt(id, toDecided(wanted), selected, by)
      : await this.service.decideInBulk(id, toDecided(wanted), selected, by);
    return { decidedCount: count, actId };
  }
}
