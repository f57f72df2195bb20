import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { toGrantPageDto } from '../subjects/access-mapping';
import { HeldGrantPageDto } from '../subjects/grants.dto';
import { ListGrantsQuery } from '../subjects/grants.query';
import { SubjectLister } from '../subjects/subject-lister';
import { SubjectReader } from '../subjects/subject-reader';
import { freshnessOf, SubjectQuery } from '../subjects/subject.query';
import { toGroupDetailsDto, toGroupPageDto } from './group-mapping';
import { GroupDetailsDto, GroupPageDto } from './groups.dto';
import { ListGroupsQuery } from './groups.query';

@ApiTags('inventory')
@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @ApiProblems(409, 503)
  @ApiOperation({ operationId: 'listGroups', summary: 'The groups of the organisation' })
  async list(@Query() query: ListGroupsQuery): Promise<GroupPageDto> {
    const { name, state, roleId, hasRoles, rolesEnabled } = query;
    const filter = { name, state, roleId, hasRoles, rolesEnabled };
    return toGroupPageDto(await this.lister.list('groups', query, { types: ['group'], ...filter }));
  }

  @Get(':id')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'getGroup', summary: 'One group, with roles and grants' })
  async get(@Param('id') id: string, @Query() query: SubjectQuery): Promise<GroupDetailsDto> {
    return toGroupDetailsDto(await this.reader.details({ type: 'group', id }, freshnessOf(query)));
  }

  @Get(':id/grants')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'listGroupGrants', summary: 'The grants of one group' })
  async grants(@Param('id') id: string, @Query() query: ListGrantsQuery): Promise<HeldGrantPageDto> {
    return toGrantPageDto(await this.reader.grants({ type: 'group', id }, query));
  }
}
