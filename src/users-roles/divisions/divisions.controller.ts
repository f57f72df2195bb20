import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ConsistencyQuery } from '../../revisions/current/consistency.query';
import { DivisionDetailsDto, DivisionPageDto, ListDivisionsQuery } from './divisions.dto';
import { DivisionsService } from './divisions.service';

@ApiTags('inventory')
@Controller('api/v1/divisions')
export class DivisionsController {
  constructor(private readonly divisions: DivisionsService) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(DivisionPageDto)
  @ApiOperation({ operationId: 'listDivisions', summary: 'List divisions' })
  list(@Query() query: ListDivisionsQuery): ListAnswer<DivisionPageDto> {
    return this.divisions.list(query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiOperation({
    operationId: 'getDivision',
    summary: 'Get a division',
    description: 'With the number of objects in it.',
  })
  get(@Param('id') id: string, @Query() query: ConsistencyQuery): Promise<DivisionDetailsDto> {
    return this.divisions.get(id, query);
  }
}
