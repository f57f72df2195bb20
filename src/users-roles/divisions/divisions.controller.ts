import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { ConsistencyQuery } from '../../sync/consistency.query';
import { DivisionDetailsDto, DivisionPageDto } from './divisions.dto';
import { ListDivisionsQuery } from './divisions.query';
import { DivisionsService } from './divisions.service';

@ApiTags('inventory')
@Controller('api/v1/divisions')
export class DivisionsController {
  constructor(private readonly divisions: DivisionsService) {}

  @Get()
  @Requires('access:read')
  @ApiProblems(409, 503)
  @ApiOperation({ operationId: 'listDivisions', summary: 'The divisions of the organisation' })
  list(@Query() query: ListDivisionsQuery): Promise<DivisionPageDto> {
    return this.divisions.list(query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'getDivision', summary: 'One division, with how much is in it' })
  get(@Param('id') id: string, @Query() query: ConsistencyQuery): Promise<DivisionDetailsDto> {
    return this.divisions.get(id, query);
  }
}
