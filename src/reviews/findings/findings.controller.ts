import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { listToken, readIdToken } from '../../http/list-token';
import type { ReviewFindingRow } from '../../database/tables/review-rows';
import { CampaignStore } from '../storage/campaign-store';
import { ListReviewFindingsQuery, ReviewFindingDto, ReviewFindingPageDto } from './finding.dto';
import { ReviewFindingStore, type ReviewFindingKind } from './finding-store';

@ApiTags('reviews')
@Controller('api/v1/reviews/:id/findings')
export class ReviewFindingsController {
  constructor(
    private readonly store: CampaignStore,
    private readonly findings: ReviewFindingStore,
  ) {}

  @Get()
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'listReviewFindings',
    summary: 'List findings of an access review',
    description: 'What no one decided about, and what is there again after it was taken away.',
  })
  async list(
    @Param('id') id: string,
    @Query() { kind, state, pageSize, pageToken }: ListReviewFindingsQuery,
  ): Promise<ReviewFindingPageDto> {
    const campaign = await this.store.get(id);
    const scope = ['review-findings', id, kind, state];
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const filter = { campaignId: campaign.id, kind, isResolved: state === 'resolved' };
    const found = await this.findings.page(filter, pageSize + 1, after);
    const page = found.slice(0, pageSize);
    return {
      findings: page.map(toFindingDto),
      ...(found.length > pageSize && { nextPageToken: listToken(scope, [page.at(-1)!.id]) }),
    };
  }
}

function toFindingDto(row: ReviewFindingRow): ReviewFindingDto {
  return {
    id: row.id,
    kind: row.kind as ReviewFindingKind,
    position: row.position,
    firstSeenAt: row.first_seen_at,
    firstRevision: row.first_revision ?? undefined,
    resolvedAt: row.resolved_at ?? undefined,
    resolvedRevision: row.resolved_revision ?? undefined,
  };
}
