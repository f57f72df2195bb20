import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reviewerOf } from '../../access/reviews/reviewer-rule';
import { Requires } from '../../auth/requires';
import { listToken, readIdToken } from '../../http/list-token';
import { CampaignStore } from '../storage/campaign-store';
import { ReviewerProgressReader, type ReviewerProgress } from './reviewer-progress';
import {
  ListReviewReviewersQuery,
  ReviewReviewersDto,
  type ReviewerProgressDto,
} from './reviewer-progress.dto';

@ApiTags('reviews')
@Controller('api/v1/reviews/:id/reviewers')
export class ReviewReviewersController {
  constructor(
    private readonly store: CampaignStore,
    private readonly progress: ReviewerProgressReader,
  ) {}

  @Get()
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'listReviewReviewers',
    summary: 'List reviewers of an access review',
    description: 'With how much each has decided.',
  })
  async list(
    @Param('id') id: string,
    @Query() { pageSize, pageToken }: ListReviewReviewersQuery,
  ): Promise<ReviewReviewersDto> {
    const { state } = await this.store.get(id);
    // What was broken off while a draft was being opened does not count.
    if (state === 'draft') return { reviewers: [] };
    const scope = ['review-reviewers', id];
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const found = await this.progress.page(id, pageSize + 1, after);
    const page = found.slice(0, pageSize);
    if (found.length > pageSize)
      return {
        reviewers: page.map(toDto),
        nextPageToken: listToken(scope, [page.at(-1)!.reviewer!]),
      };
    const unassigned = await this.progress.unassigned(id);
    return { reviewers: [...page, ...(unassigned.total > 0 ? [unassigned] : [])].map(toDto) };
  }
}

function toDto({ reviewer, total, open }: ReviewerProgress): ReviewerProgressDto {
  return { reviewer: reviewer === undefined ? undefined : reviewerOf(reviewer), total, open };
}
