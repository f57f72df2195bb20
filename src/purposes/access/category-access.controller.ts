import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import { ASKING_GENESYS } from '../../http/common-problems';
import { CategoryAccessDto, CategoryAccessQuery } from './category-access.dto';
import { CategoryAccessService } from './category-access.service';

@ApiTags('data-categories')
@Controller('api/v1/data-categories')
export class CategoryAccessController {
  constructor(private readonly categories: CategoryAccessService) {}

  @Get(':key/access')
  @Expensive()
  @Requires('purposes:access')
  @ApiProblems(...ASKING_GENESYS, 'purposes_busy')
  @ApiOperation({
    operationId: 'listDataCategoryAccess',
    summary: 'List access to a data category',
    description:
      'Users who can reach the data of the category, with permission, role and purpose. ' +
      'A purpose covers active users who reach the data through one of the roles that serve it ' +
      '(`servingRoleIds`). Also listed: users covered by no purpose, and purposes none of whose roles reach the ' +
      'data.',
  })
  access(@Param('key') key: string, @Query() query: CategoryAccessQuery): Promise<CategoryAccessDto> {
    return this.categories.access(key, query);
  }
}
