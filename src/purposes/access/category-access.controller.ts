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
      'Who can reach the data of the category, by which permission and role, and for which purpose. ' +
      'A purpose covers who is active and reaches the data by one of the roles that serve it (`servingRoleIds`). Listed ' +
      'too: who is covered by none, and purposes of whose roles no one reaches the data.',
  })
  access(@Param('key') key: string, @Query() query: CategoryAccessQuery): Promise<CategoryAccessDto> {
    return this.categories.access(key, query);
  }
}
