import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { ApiProblems } from '../../http/api-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import { Located } from '../../http/located';
import { ReviewDto } from '../campaigns/review.dto';
import { ReviewsReader } from '../reviews-reader';
import {
  ListReviewOccasionsQuery,
  ReviewFromTemplateDto,
  ReviewOccasionPageDto,
  ReviewTemplateDto,
  ReviewTemplatePageDto,
  WriteReviewTemplateDto,
} from './template.dto';
import { TemplatesReader } from './templates-reader';

const PATH = '/api/v1/review-templates';

@ApiTags('reviews')
@Controller('api/v1/review-templates')
@UseInterceptors(EntityTagInterceptor)
export class ReviewTemplatesController {
  constructor(
    private readonly templates: TemplatesReader,
    private readonly reviews: ReviewsReader,
  ) {}

  @Get()
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'listReviewTemplates',
    summary: 'List templates of access reviews',
    description: 'In the order of their creation.',
  })
  list(@Query() query: ListDefinitionsQueryDto): Promise<ReviewTemplatePageDto> {
    return this.templates.list(query);
  }

  @Post()
  @Located<ReviewTemplateDto>(({ id }) => `${PATH}/${id}`)
  @Requires('reviews:manage')
  @ApiProblems('too_many_review_templates')
  @ApiOperation({
    operationId: 'createReviewTemplate',
    summary: 'Create a template of access reviews',
    description:
      'With a schedule, it opens a review on each day that is due. If the snapshot is not whole or not fresh then, the ' +
      'review waits, and `lastOccasion` says for what. What became due while the service or the template was off is ' +
      'made up once. At most 100 templates are kept.',
  })
  create(@Body() wanted: WriteReviewTemplateDto, @RequestedBy() by: Requester): Promise<ReviewTemplateDto> {
    return this.templates.create(wanted, by);
  }

  @Get(':id')
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'getReviewTemplate',
    summary: 'Get a template of access reviews',
    description: 'With its ETag.',
  })
  get(@Param('id') id: string): Promise<ReviewTemplateDto> {
    return this.templates.get(id);
  }

  @Put(':id')
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'replaceReviewTemplate',
    summary: 'Replace a template of access reviews',
    description:
      'Reviews that were made from it stay as they are. A schedule that differs from the one before begins today at the earliest.',
  })
  replace(
    @Param('id') id: string,
    @Body() wanted: WriteReviewTemplateDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ReviewTemplateDto> {
    return this.templates.replace(id, wanted, ifMatch, by);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'deleteReviewTemplate',
    summary: 'Delete a template of access reviews',
    description: 'Reviews that were made from it stay.',
  })
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.templates.delete(id, ifMatch, by);
  }

  @Post(':id/reviews')
  @Located<ReviewDto>(({ id }) => `/api/v1/reviews/${id}`)
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'createReviewFromTemplate',
    summary: 'Create an access review from a template',
    description: 'A draft: nothing is asked before it is opened.',
  })
  async make(
    @Param('id') id: string,
    @Body() { name }: ReviewFromTemplateDto,
    @RequestedBy() by: Requester,
  ): Promise<ReviewDto> {
    return this.reviews.shown(await this.templates.make(id, name, by));
  }

  @Get(':id/occasions')
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'listReviewOccasions',
    summary: 'List occasions on which reviews were made from a template',
    description: 'Newest first: requests, days of its schedule and events, each with its review.',
  })
  occasions(
    @Param('id') id: string,
    @Query() query: ListReviewOccasionsQuery,
  ): Promise<ReviewOccasionPageDto> {
    return this.templates.occasionsOf(id, query);
  }
}
