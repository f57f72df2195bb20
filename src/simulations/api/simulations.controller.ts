import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import { JsonInPieces } from '../../http/json-in-pieces.interceptor';
import { Located } from '../../http/located';
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
  @Expensive()
  @Located<SimulationDto>(({ id }) => `${SIMULATIONS_PATH}/${id}`)
  @Requires('simulations:write')
  @ApiProblems('snapshot_missing', 'snapshot_too_old', 'too_many_simulations')
  @ApiBody({ type: CreateSimulationDto })
  @ApiCreatedResponse({ type: SimulationDto })
  @ApiOperation({
    operationId: 'createSimulation',
    summary: 'Simulate a change',
    description:
      'What a proposed change would do; nothing is changed. ' +
      'Applies the change to the newest revision here, in memory, and writes nothing to Genesys. Unknown ids, ' +
      'permissions ' +
      'that match nothing and items that contradict each other are refused with 400, each with a pointer, the ' +
      'first 100 ' +
      'of them. A group for which roles are switched on must have members in the snapshot: those of groups that pass no ' +
      'roles on are not read. A caller keeps 100 simulations, for seven days: a further one replaces the oldest ' +
      'that no plan or report refers to.',
  })
  async create(@Body() body: unknown, @RequestedBy() by: Requester): Promise<SimulationDto> {
    return toSimulationDto(await this.simulations.create(body, by));
  }

  @Get(':id')
  @Requires('simulations:read')
  @ApiOperation({ operationId: 'getSimulation', summary: 'Get a simulation' })
  async get(@Param() { id }: SimulationPath): Promise<SimulationDto> {
    return toSimulationDto(await this.simulations.get(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('simulations:write')
  @ApiProblems('simulation_of_other_caller')
  @ApiOperation({ operationId: 'deleteSimulation', summary: 'Delete a simulation' })
  delete(@Param() { id }: SimulationPath, @RequestedBy() by: Requester): Promise<void> {
    return this.simulations.delete(id, by);
  }

  @Get(':id/effects')
  @Expensive()
  @UseInterceptors(JsonInPieces('effects'))
  @Requires('simulations:read')
  @ApiProblems('base_revision_gone', 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listSimulationEffects',
    summary: 'List effects of a simulation',
    description:
      'Who gains and who loses what. ' +
      'Computed again from the revision that the simulation began from. When that is no longer stored, the ' +
      'answer is ' +
      '409 with the code `base_revision_gone`.',
  })
  async effects(@Param() { id }: SimulationPath, @Query() query: EffectsQuery): Promise<EffectPageDto> {
    return effectPage(await this.simulations.computed(id), query);
  }
}
