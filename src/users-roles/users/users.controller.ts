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
import { toUserDetailsDto } from './user-mapping';
import { userList } from './user-list';
import { ListUsersQuery, UserDetailsDto, UserPageDto } from './users.dto';

@ApiTags('inventory')
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(UserPageDto)
  @ApiOperation({ operationId: 'listUsers', summary: 'List users' })
  list(@Query() query: ListUsersQuery): ListAnswer<UserPageDto> {
    return this.lister.list(userList, query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiOperation({ operationId: 'getUser', summary: 'Get a user', description: 'With roles and grants.' })
  get(@Param('id') id: string, @Query() query: SubjectQuery): Promise<UserDetailsDto> {
    return this.reader.details({ type: 'user', id }, freshnessOf(query), toUserDetailsDto);
  }

  @Get(':id/grants')
  @Requires('access:read')
  @PageOrFile(HeldGrantPageDto)
  @ApiOperation({
    operationId: 'listUserGrants',
    summary: "List a user's grants",
    description: 'Direct and through groups.',
  })
  grants(@Param('id') id: string, @Query() query: ListGrantsQuery): ListAnswer<HeldGrantPageDto> {
    return this.reader.grants({ type: 'user', id }, query);
  }
}
