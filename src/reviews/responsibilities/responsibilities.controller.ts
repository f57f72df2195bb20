import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import { ReplaceResponsibilitiesDto, ResponsibilitiesDto } from './responsibility.dto';
import { ResponsibilitiesService } from './responsibilities.service';

@ApiTags('reviews')
@Controller('api/v1/reviews/responsibilities')
@UseInterceptors(EntityTagInterceptor)
export class ResponsibilitiesController {
  constructor(private readonly service: ResponsibilitiesService) {}

  @Get()
  @Requires('reviews:manage')
  @ApiOperation({
    operationId: 'getReviewResponsibilities',
    summary: 'Get who answers for people, groups, roles and accounts',
    description: 'As it was stated here, with its ETag.',
  })
  get(): Promise<ResponsibilitiesDto> {
    return this.service.get();
  }

  @Put()
  @Requires('reviews:manage')
  @ApiProblems('precondition_failed', 'precondition_required')
  @ApiOperation({
    operationId: 'replaceReviewResponsibilities',
    summary: 'Replace who answers for people, groups, roles and accounts',
    description:
      'All of them at once. Reviews that are opened from now on ask them; those that are open stay as they are. Owners ' +
      'of groups that are stated here are asked in place of those that Genesys names.',
  })
  replace(
    @Body() { responsibilities }: ReplaceResponsibilitiesDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ResponsibilitiesDto> {
    return this.service.replace(responsibilities, ifMatch, by);
  }
}
