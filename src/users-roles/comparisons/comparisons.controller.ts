import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../http/api-problems';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import {
  CompareQuery,
  MissingGrantPageDto,
  MissingGrantsQuery,
  RoleComparisonDto,
  UserComparisonDto,
} from './comparisons.dto';
import { ComparisonsService } from './comparisons.service';

@ApiTags('inventory')
@Controller('api/v1')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get('comparisons/users')
  @Requires('access:read')
  @ApiProblems('not_found')
  @PageOrFile(UserComparisonDto)
  @ApiOperation({
    operationId: 'compareUsers',
    summary: 'Compare users',
    description: 'What users may do, side by side.',
  })
  users(@Query() query: CompareQuery): ListAnswer<UserComparisonDto> {
    return this.comparisons.users(query);
  }

  @Get('comparisons/roles')
  @Requires('access:read')
  @ApiProblems('not_found')
  @PageOrFile(RoleComparisonDto)
  @ApiOperation({
    operationId: 'compareRoles',
    summary: 'Compare roles',
    description: 'What roles include, side by side.',
  })
  roles(@Query() query: CompareQuery): ListAnswer<RoleComparisonDto> {
    return this.comparisons.roles(query);
  }

  @Get('users/:id/missing-grants')
  @Requires('access:read')
  @PageOrFile(MissingGrantPageDto)
  @ApiOperation({
    operationId: 'listMissingGrants',
    summary: 'Diff grants of two users',
    description:
      'The grants that a user lacks to hold what another holds. ' +
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
