import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { ASKING_GENESYS, SIMULATED } from '../../http/common-problems';
import { Expensive } from '../../http/expensive';
import { SimulatedLicenses } from './simulated-licenses';
import { SimulatedLicensesDto } from './simulated-licenses.dto';

@ApiTags('licenses')
@Controller('api/v1/simulations')
export class SimulatedLicensesController {
  constructor(private readonly licenses: SimulatedLicenses) {}

  @Post(':id/licenses')
  @HttpCode(200)
  @Expensive()
  @Requires('licenses:infer')
  @ApiProblems(...ASKING_GENESYS, ...SIMULATED)
  @ApiOperation({
    operationId: 'compareSimulatedLicenses',
    summary: 'Compare licences of a simulation',
    description:
      'How many users would need each licence, or need it no more. Genesys infers what changed sets of roles would need, in ' +
      'at most 20 calls, and one for each hundred roles; beyond that, and where roles would be edited, only the definitions tell (`estimatedCount`).',
  })
  compare(@Param('id') id: string): Promise<SimulatedLicensesDto> {
    return this.licenses.compare(id);
  }
}
