import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { Expensive } from '../../http/expensive';
import { Located } from '../../http/located';
import { SimulationDto } from '../../simulations/api/simulation.dto';
import { toSimulationDto } from '../../simulations/api/simulation-mapping';
import { SIMULATIONS_PATH } from '../../simulations/api/simulations-path';
import { SimulateClientProposalDto } from './usage-simulation.dto';
import { UsageSimulations } from './usage-simulations';

@ApiTags('usage')
@Controller('api/v1')
export class UsageSimulationsController {
  constructor(private readonly simulations: UsageSimulations) {}

  @Post('oauth-clients/:id/usage/simulation')
  @Expensive()
  @Located<SimulationDto>(({ id }) => `${SIMULATIONS_PATH}/${id}`)
  @Requires('simulations:write')
  @ApiProblems('snapshot_missing', 'snapshot_too_old', 'too_many_simulations')
  @ApiCreatedResponse({ type: SimulationDto })
  @ApiOperation({
    operationId: 'simulateOAuthClientProposal',
    summary: "Simulate an OAuth client's usage proposal",
    description:
      'What it would do to remove and narrow what the client never used; nothing is changed. With `grantsOnly`, `POST ' +
      '/api/v1/changes` plans the simulation, with `notBefore` for a time of grace, and a roll-back takes it back. Needs ' +
      'usage:read as well. Answers 400 when the proposal has nothing to simulate.',
  })
  async ofClient(
    @Param('id') id: string,
    @Body() wanted: SimulateClientProposalDto,
    @RequestedBy() by: Requester,
  ): Promise<SimulationDto> {
    return toSimulationDto(await this.simulations.ofClient(id, wanted, by));
  }

  @Post('roles/:id/usage/simulation')
  @Expensive()
  @Located<SimulationDto>(({ id }) => `${SIMULATIONS_PATH}/${id}`)
  @Requires('simulations:write')
  @ApiProblems('snapshot_missing', 'snapshot_too_old', 'too_many_simulations')
  @ApiCreatedResponse({ type: SimulationDto })
  @ApiOperation({
    operationId: 'simulateRoleProposal',
    summary: 'Simulate a role without what no holder uses',
    description:
      'What it would do to take from the role the permissions that no holder uses; nothing is changed. Roles are edited in ' +
      'Genesys: `GET /api/v1/roles/{id}/usage` has the exact policies. Needs usage:read as well. Answers 400 when nothing is ' +
      'known to be unused.',
  })
  async ofRole(@Param('id') id: string, @RequestedBy() by: Requester): Promise<SimulationDto> {
    return toSimulationDto(await this.simulations.ofRole(id, by));
  }
}
