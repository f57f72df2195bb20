import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { ASKING_GENESYS } from '../../http/common-problems';
import { Expensive } from '../../http/expensive';
import { LicenseReductions } from './license-reductions';
import { LicenseReductionsDto } from './license-reductions.dto';

@ApiTags('licenses')
@Controller('api/v1/licenses')
export class LicenseReductionsController {
  constructor(private readonly reductions: LicenseReductions) {}

  @Post(':id/reductions')
  @HttpCode(200)
  @Expensive()
  @Requires('licenses:infer')
  @ApiProblems(...ASKING_GENESYS, 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listLicenseReductions',
    summary: 'List changes that spare a licence',
    description:
      'For each set of roles that needs the licence, the smallest change by the definitions, confirmed or refuted by what ' +
      'Genesys infers from the remaining roles. Asks for 20 sets of roles at most, and then for their roles; nothing is changed.',
  })
  find(@Param('id') id: string): Promise<LicenseReductionsDto> {
    return this.reductions.find(id);
  }
}
