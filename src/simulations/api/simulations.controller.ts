import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { SimulationsService } from '../simulations.service';
import { EffectPageDto, EffectsQuery, SimulationPath } from './effects.dto';
import { effectPage } from './effect-page';
import { CreateSimulationDto } from './proposal-items.dto';
import { SimulationDto } from './simulation.dto';
import { toSimulationDto } from './simulation-mapping';
import { SIMULATIONS_PATH } from './simulations-path';

@ApiTags('simulations')
@Controller('api/v1/simulations')
export class SimulationsController {
  constructor(private readonly simulations: SimulationsService) {}

  @Post()
  @Requires('simulations:write')
  @ApiProblems(400, 409, 413, 503)
  @ApiBody({ type: CreateSimulationDto })
  @ApiCreatedResponse({ type: SimulationDto })
  @ApiOperation({
    operationId: 'createSimulation',
    summary: 'What a proposed change would do',
    description:
      'Makes the change on the newest revision here, in memory, and writes nothing to Genesys. Unknown ids, permissions ' +
      'that match nothing and items that contradict each other are refused with 400, each by its place, the first 100 ' +
      'of them. A group for which roles are switched on must have members in the snapshot: those of groups that pass no ' +
      'roles on are not read. At most 1,000 simulations are kept, for seven days.',
  })
  async create(
    @Body() body: unknown,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SimulationDto> {
    const simulation = await this.simulations.create(body, by);
    void reply.header('location', `${SIMULATIONS_PATH}/${simulation.id}`);
    return toSimulationDto(simulation);
  }

  @Get(':id')
  @Requires('simulations:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getSimulation', summary: 'What a simulation came to' })
  async get(@Param() { id }: SimulationPath): Promise<SimulationDto> {
    return toSimulationDto(await this.simulations.get(id));
  }

  @Get(':id/effects')
  @Requires('simulations:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({
    operationId: 'listSimulationEffects',
    summary: 'Who gains and who loses what by a simulated change',
    description:
      'Computed again from the revision that the simulation began from. When that is not kept any more, the answer is ' +
      '409 with the code `base_revision_gone`.',
  })
  async effects(@Param() { id }: SimulationPath, @Query() query: EffectsQuery): Promise<EffectPageDto> {
    return effectPage(await this.simulations.computed(id), query);
  }
}
