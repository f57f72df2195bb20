import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { HeldGrantPageDto } from '../subjects/grants.dto';
import { ListGrantsQuery } from '../subjects/grants.query';
import { SubjectLister } from '../subjects/subject-lister';
import { SubjectReader } from '../subjects/subject-reader';
import { freshnessOf, SubjectQuery } from '../subjects/subject.query';
import { toGroupDetailsDto } from './group-mapping';
import { groupList } from './group-list';
import { GroupDetailsDto, GroupPageDto, ListGroupsQuery } from './groups.dto';

@ApiTags('inventory')
@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(GroupPageDto)
  @ApiOperation({ operationId: 'listGroups', summary: 'List groups' })
  list(@Query() query: ListGroupsQuery): ListAnswer<GroupPageDto> {
    return this.lister.list(groupList, query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiOperation({ operationId: 'getGroup', summary: 'Get a group', description: 'With roles and grants.' })
  get(@Param('id') id: string, @Query() query: SubjectQuery): Promise<GroupDetailsDto> {
    return this.reader.details({ type: 'group', id }, freshnessOf(query), toGroupDetailsDto);
  }

  @Get(':id/grants')
  @Requires('access:read')
  @PageOrFile(HeldGrantPageDto)
  @ApiOperation({ operationId: 'listGroupGrants', summary: "List a group's grants" })
  grants(@Param('id') id: string, @Query() query: ListGrantsQuery): ListAnswer<HeldGrantPageDto> {
    return this.reader.grants({ type: 'group', id }, query);
  }
}
