import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { LicenseLister } from '../api/license-lister';
import { HourlyEligibility } from './hourly-eligibility';
import { HourlyExclusionPageDto } from './hourly-eligibility.dto';
import { ListHourlyExclusionsQuery } from './hourly-eligibility.query';
import { hourlyExclusionList } from './hourly-exclusion-list';

@ApiTags('licenses')
@Controller('api/v1/licenses')
export class HourlyEligibilityController {
  constructor(
    private readonly lister: LicenseLister,
    private readonly eligibility: HourlyEligibility,
  ) {}

  @Get('hourly-eligibility')
  @Requires('licenses:read')
  @PageOrFile(HourlyExclusionPageDto)
  @ApiOperation({
    operationId: 'listHourlyExclusions',
    summary: 'List users excluded from hourly licensing',
    description:
      'Users who are excluded from hourly interacting licensing, and the permissions and roles that exclude them, evaluated by ' +
      'the list of HOURLY_EXCLUSIONS_FILE. Without a list no one is evaluated, and no one is ever called eligible. With `at`, ' +
      'an earlier revision is evaluated by the list of today.',
  })
  list(@Query() query: ListHourlyExclusionsQuery): ListAnswer<HourlyExclusionPageDto> {
    return this.lister.list(query, hourlyExclusionList(this.eligibility, query));
  }
}
