import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../answers/files/list-answer';
import { PageOrFile } from '../../answers/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { MissingGrantPageDto, RoleComparisonDto, UserComparisonDto } from './comparisons.dto';
import { CompareQuery, MissingGrantsQuery } from './comparisons.query';
import { ComparisonsService } from './comparisons.service';

@ApiTags('inventory')
@Controller('api/v1')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get('comparisons/users')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'compareUsers', summary: 'What users may do, side by side' })
  users(@Query() query: CompareQuery): Promise<UserComparisonDto> {
    return this.comparisons.users(query);
  }

  @Get('comparisons/roles')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'compareRoles', summary: 'What roles give, side by side' })
  roles(@Query() query: CompareQuery): Promise<RoleComparisonDto> {
    return this.comparisons.roles(query);
  }

  @Get('users/:id/missing-grants')
  @Requires('access:read')
  @ApiProblems(404)
  @PageOrFile(MissingGrantPageDto)
  @ApiOperation({
    operationId: 'listMissingGrants',
    summary: 'The grants that a user lacks to hold what another holds',
    description:
      'A suggestion for giving one user the access of another: nothing is written. What the user holds already, ' +
      'directly, through a group or in all divisions, is not suggested.',
  })
  missingGrants(
    @Param('id') id: string,
    @Query() query: MissingGrantsQuery,
  ): ListAnswer<MissingGrantPageDto> {
    return this.comparisons.missingGrants(id, query);
  }
}
