import { Controller, Get, Header, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { GRANTING_PERMISSIONS } from '../../access-index/questions/population';
import { ApiPageOrFile } from '../files/api-page-or-file';
import { fileFormatOf } from '../files/file-format.query';
import { ListFiles } from '../files/list-files';
import { HolderPageDto } from '../holders/holders.dto';
import { PopulationQuery, RolesWithoutHoldersDto, UsersWithoutRolesDto } from './population.dto';
import { populationQuestions, PopulationService, type PopulationQuestion } from './population.service';

type Answer<Page> = Promise<Page | StreamableFile>;

@ApiTags('permissions')
@Controller('api/v1/population')
export class PopulationController {
  constructor(
    private readonly population: PopulationService,
    private readonly files: ListFiles,
  ) {}

  @Get('users-without-roles')
  @Requires('access:read')
  @ApiProblems(406, 409, 503)
  @ApiPageOrFile(UsersWithoutRolesDto)
  @ApiOperation({
    operationId: 'listUsersWithoutRoles',
    summary: 'Users to whom no role comes, neither directly nor through a group',
    description: 'Users of every state. A role that is gone does not count.',
  })
  @Header('vary', 'Accept')
  usersWithoutRoles(
    @Query() query: PopulationQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer<UsersWithoutRolesDto> {
    return this.answer(populationQuestions.usersWithoutRoles, query, accept, reply);
  }

  @Get('roles-without-holders')
  @Requires('access:read')
  @ApiProblems(406, 409, 503)
  @ApiPageOrFile(RolesWithoutHoldersDto)
  @ApiOperation({
    operationId: 'listRolesWithoutHolders',
    summary: 'Roles that nobody holds',
    description: 'No subject of any kind or state. A group that passes no roles on does not count as one.',
  })
  @Header('vary', 'Accept')
  rolesWithoutHolders(
    @Query() query: PopulationQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer<RolesWithoutHoldersDto> {
    return this.answer(populationQuestions.rolesWithoutHolders, query, accept, reply);
  }

  @Get('general-admins')
  @Requires('access:read')
  @ApiProblems(406, 409, 503)
  @ApiPageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listGeneralAdmins',
    summary: 'Who holds General Admin',
    description: 'Holders of the flat permission `admin`; nobody, when no role has it.',
  })
  @Header('vary', 'Accept')
  admins(
    @Query() query: PopulationQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer<HolderPageDto> {
    return this.answer(populationQuestions.admins, query, accept, reply);
  }

  @Get('granting-oauth-clients')
  @Requires('access:read')
  @ApiProblems(406, 409, 503)
  @ApiPageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listGrantingOAuthClients',
    summary: 'OAuth clients that can hand out rights',
    description: `Those that hold any of ${GRANTING_PERMISSIONS.map((code) => `\`${code}\``).join(', ')}, in whatever division.`,
  })
  @Header('vary', 'Accept')
  grantingClients(
    @Query() query: PopulationQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer<HolderPageDto> {
    return this.answer(populationQuestions.grantingClients, query, accept, reply);
  }

  private async answer<Page>(
    question: PopulationQuestion<Page>,
    query: PopulationQuery,
    accept: string | undefined,
    reply: FastifyReply,
  ): Answer<Page> {
    const format = fileFormatOf(query, accept);
    if (format === undefined) return this.population.page(question, query);
    return this.files.answer(await this.population.document(question, query), format, reply);
  }
}
