import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { Expensive } from '../../http/expensive';
import { IfMatch } from '../../http/if-match';
import { Located } from '../../http/located';
import { ReviewClosing } from '../closing/review-closing';
import { ReviewOpening } from '../opening/review-opening';
import { ReviewsReader } from '../reviews-reader';
import { VisibleReviews } from '../visible-reviews';
import { CloseReviewDto, ListReviewsQuery, WriteReviewDto } from './campaign.dto';
import { ReviewDto, ReviewPageDto } from './review.dto';
import { toDefinition } from './campaign-mapping';
import { CampaignsService } from './campaigns.service';

@ApiTags('reviews')
@Controller('api/v1/reviews')
@UseInterceptors(EntityTagInterceptor)
export class ReviewsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly opening: ReviewOpening,
    private readonly closing: ReviewClosing,
    private readonly reader: ReviewsReader,
    private readonly visible: VisibleReviews,
  ) {}

  @Get()
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listReviews',
    summary: 'List access reviews',
    description:
      'Newest first. Callers with neither `reviews:manage` nor `access:read` see those that ask them.',
  })
  async list(@Query() query: ListReviewsQuery, @RequestedBy() { caller }: Requester): Promise<ReviewPageDto> {
    return this.reader.list(query, await this.visible.reviewers(caller));
  }

  @Post()
  @Requires('reviews:manage')
  @Located<ReviewDto>(({ id }) => `/api/v1/reviews/${id}`)
  @ApiOperation({
    operationId: 'createReview',
    summary: 'Create an access review',
    description: 'A draft: nothing is asked before it is opened.',
  })
  async create(@Body() wanted: WriteReviewDto, @RequestedBy() by: Requester): Promise<ReviewDto> {
    return this.reader.shown(await this.campaigns.create(wanted.name, toDefinition(wanted), by));
  }

  @Get(':id')
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getReview',
    summary: 'Get an access review',
    description: 'With its progress and its ETag.',
  })
  async get(@Param('id') id: string, @RequestedBy() { caller }: Requester): Promise<ReviewDto> {
    return this.reader.get(id, await this.visible.reviewers(caller));
  }

  @Put(':id')
  @Requires('reviews:manage')
  @ApiProblems('review_state')
  @ApiOperation({
    operationId: 'replaceReview',
    summary: 'Replace an access review',
    description: 'As long as it is a draft.',
  })
  async replace(
    @Param('id') id: string,
    @Body() wanted: WriteReviewDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDto> {
    const { name } = wanted;
    return this.reader.shown(await this.campaigns.replace(id, name, toDefinition(wanted), ifMatch, by));
  }

  @Post(':id/open')
  @HttpCode(200)
  @Expensive()
  @Requires('reviews:manage')
  @ApiProblems(
    'review_state',
    'review_snapshot_partial',
    'review_snapshot_old',
    'review_empty',
    'too_many_review_items',
    'review_opened_concurrently',
    'snapshot_missing',
    'snapshot_too_old',
  )
  @ApiOperation({
    operationId: 'openReview',
    summary: 'Open an access review',
    description:
      'Determines the items from the newest revision, which must be whole and fresh, and who decides about each. What ' +
      'comes through a group is asked once, on the group. No one decides about their own access.',
  })
  async open(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDto> {
    return this.reader.shown(await this.opening.open(id, ifMatch, by));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Expensive()
  @Requires('reviews:manage')
  @ApiProblems(
    'review_state',
    'review_items_undecided',
    'review_planned_concurrently',
    'too_many_changes',
    'snapshot_missing',
    'snapshot_too_old',
  )
  @ApiOperation({
    operationId: 'closeReview',
    summary: 'Close an access review',
    description:
      'No more is decided. What is taken away or reduced becomes one change, which is approved and applied as any other; the ' +
      'review is `closing` until Genesys no longer shows any of it. For a review that is closing, plans what is left.',
  })
  async close(
    @Param('id') id: string,
    @Body() { includeUndecided }: CloseReviewDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDto> {
    return this.reader.shown(await this.closing.close(id, includeUndecided, ifMatch, by));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('reviews:manage')
  @ApiProblems('review_state')
  @ApiOperation({
    operationId: 'cancelReview',
    summary: 'Cancel an access review',
    description: 'A draft or an open one. Nothing is taken away; what was decided stays readable.',
  })
  async cancel(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDto> {
    return this.reader.shown(await this.campaigns.cancel(id, ifMatch, by));
  }
}
