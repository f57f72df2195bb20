import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../answers/files/list-answer';
import { PageOrFile } from '../../answers/files/page-or-file';
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
  @PageOrFile(DivisionPageDto)
  @ApiOperation({ operationId: 'listDivisions', summary: 'The divisions of the organisation' })
  list(@Query() query: ListDivisionsQuery): ListAnswer<DivisionPageDto> {
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
