import { Controller, Get, Header, Headers, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import type { SubjectReference } from '../../sync/consistency';
import { ApiPageOrFile } from '../files/api-page-or-file';
import { fileFormatOf } from '../files/file-format.query';
import { ListFiles } from '../files/list-files';
import { EffectivePermissionPageDto, SubjectPath, SubjectPermissionsQuery } from './subject-permissions.dto';
import { SubjectPermissionsService } from './subject-permissions.service';

const DESCRIPTION =
  'Every permission that its roles give it, with the divisions and every source: direct or through a group. ' +
  'What is given on a condition only is marked, and never counts as plainly held.';

type Answer = Promise<EffectivePermissionPageDto | StreamableFile>;

@ApiTags('permissions')
@Controller('api/v1')
export class SubjectPermissionsController {
  constructor(
    private readonly permissions: SubjectPermissionsService,
    private readonly files: ListFiles,
  ) {}

  @Get('users/:id/permissions')
  @Requires('access:read')
  @ApiProblems(404, 406, 409, 503)
  @ApiPageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listUserPermissions',
    summary: 'What a user may do',
    description: DESCRIPTION,
  })
  @Header('vary', 'Accept')
  ofUser(
    @Param() { id }: SubjectPath,
    @Query() query: SubjectPermissionsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.answer({ type: 'user', id }, query, accept, reply);
  }

  @Get('groups/:id/permissions')
  @Requires('access:read')
  @ApiProblems(404, 406, 409, 503)
  @ApiPageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listGroupPermissions',
    summary: 'What a group gives its members',
    description: `${DESCRIPTION} A group that does not pass its roles on gives nothing.`,
  })
  @Header('vary', 'Accept')
  ofGroup(
    @Param() { id }: SubjectPath,
    @Query() query: SubjectPermissionsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.answer({ type: 'group', id }, query, accept, reply);
  }

  @Get('oauth-clients/:id/permissions')
  @Requires('access:read')
  @ApiProblems(404, 406, 409, 503)
  @ApiPageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listOAuthClientPermissions',
    summary: 'What an OAuth client may do',
    description: DESCRIPTION,
  })
  @Header('vary', 'Accept')
  ofClient(
    @Param() { id }: SubjectPath,
    @Query() query: SubjectPermissionsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.answer({ type: 'oauth_client', id }, query, accept, reply);
  }

  private async answer(
    subject: SubjectReference,
    query: SubjectPermissionsQuery,
    accept: string | undefined,
    reply: FastifyReply,
  ): Answer {
    const format = fileFormatOf(query, accept);
    if (format === undefined) return this.permissions.page(subject, query);
    return this.files.answer(await this.permissions.document(subject, query), format, reply);
  }
}
