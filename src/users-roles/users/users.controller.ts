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
import { toUserDetailsDto, toUserPageDto } from './user-mapping';
import { UserDetailsDto, UserPageDto } from './users.dto';
import { ListUsersQuery } from './users.query';

@ApiTags('inventory')
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @ApiProblems(409, 503)
  @ApiOperation({ operationId: 'listUsers', summary: 'The people of the organisation' })
  async list(@Query() query: ListUsersQuery): Promise<UserPageDto> {
    const { name, email, state, divisionId, roleId, groupId, hasRoles } = query;
    const filter = { name, email, state, divisionId, roleId, groupId, hasRoles };
    return toUserPageDto(await this.lister.list('users', query, { types: ['user'], ...filter }));
  }

  @Get(':id')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'getUser', summary: 'One person, with roles and grants' })
  async get(@Param('id') id: string, @Query() query: SubjectQuery): Promise<UserDetailsDto> {
    return toUserDetailsDto(await this.reader.details({ type: 'user', id }, freshnessOf(query)));
  }

  @Get(':id/grants')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({
    operationId: 'listUserGrants',
    summary: 'The grants of one person, direct and through groups',
  })
  async grants(@Param('id') id: string, @Query() query: ListGrantsQuery): Promise<HeldGrantPageDto> {
    return toGrantPageDto(await this.reader.grants({ type: 'user', id }, query));
  }
}
