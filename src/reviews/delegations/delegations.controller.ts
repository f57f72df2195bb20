import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { trustedTime } from '../../common/trusted-clock';
import { ApiProblems } from '../../http/api-problems';
import { listToken, readIdToken } from '../../http/list-token';
import { ReviewsReader } from '../reviews-reader';
import { VisibleReviews } from '../visible-reviews';
import {
  DelegateReviewDto,
  ListReviewDelegationsQuery,
  ReviewDelegationDto,
  ReviewDelegationPageDto,
  ReviewDelegationPath,
  ReviewDelegationsDto,
} from './delegation.dto';
import { toDelegationDto } from './delegation-mapping';
import { DelegationStore } from './delegation-store';
import { DelegationsService } from './delegations.service';

@ApiTags('reviews')
@Controller('api/v1/reviews/:id/delegations')
export class ReviewDelegationsController {
  constructor(
    private readonly service: DelegationsService,
    private readonly delegations: DelegationStore,
    private readonly reviews: ReviewsReader,
    private readonly visible: VisibleReviews,
  ) {}

  @Get()
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listReviewDelegations',
    summary: 'List delegations of an access review',
    description:
      'Those that are over too. Callers with neither `reviews:manage` nor `access:read` see those that name them.',
  })
  async list(
    @Param('id') id: string,
    @Query() { pageSize, pageToken }: ListReviewDelegationsQuery,
    @RequestedBy() { caller }: Requester,
  ): Promise<ReviewDelegationPageDto> {
    const names = await this.visible.reviewers(caller);
    await this.reviews.get(id, names);
    const scope = ['review-delegations', id];
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const found = await this.delegations.page(id, { limit: pageSize + 1, after, names });
    const page = found.slice(0, pageSize);
    const now = trustedTime();
    return {
      delegations: page.map((one) => toDelegationDto(one, now)),
      ...(found.length > pageSize && { nextPageToken: listToken(scope, [page.at(-1)!.id]) }),
    };
  }

  @Post()
  @Requires('reviews:read')
  @ApiProblems(
    'review_state',
    'review_delegation_not_own',
    'review_delegate_concerned',
    'review_delegation_circular',
    'too_many_review_delegations',
    'snapshot_missing',
    'snapshot_too_old',
  )
  @ApiOperation({
    operationId: 'delegateReview',
    summary: 'Delegate what someone is asked',
    description:
      'What the caller is asked in this review (`reviews:decide`), or what others are asked (`reviews:manage`); they stay ' +
      'asked as well. ' +
      'Never to someone whose access it is. What came to someone by a delegation goes no further, and does not reach ' +
      'access of the one who made the delegation.',
  })
  async create(
    @Param('id') id: string,
    @Body() wanted: DelegateReviewDto,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDelegationsDto> {
    const now = trustedTime();
    const made = await this.service.create(id, wanted, by);
    return { delegations: made.map((one) => toDelegationDto(one, now)) };
  }

  @Post(':delegationId/end')
  @HttpCode(200)
  @Requires('reviews:read')
  @ApiProblems('review_delegation_not_own', 'review_delegation_ended', 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'endReviewDelegation',
    summary: 'End a delegation',
    description:
      'By one of the two whom it names (`reviews:decide`), or with `reviews:manage`. What was decided by it stays.',
  })
  async end(
    @Param() { id, delegationId }: ReviewDelegationPath,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDelegationDto> {
    return toDelegationDto(await this.service.end(id, delegationId, by), trustedTime());
  }
}
