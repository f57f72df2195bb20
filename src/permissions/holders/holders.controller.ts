import { Controller, Get, Header, Headers, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { ApiPageOrFile } from '../files/api-page-or-file';
import { fileFormatOf } from '../files/file-format.query';
import { ListFiles } from '../files/list-files';
import { HolderPageDto, HoldersQuery, PermissionHoldersQuery, PermissionPath } from './holders.dto';
import { HoldersService } from './holders.service';

const DESCRIPTION =
  'Users, groups, OAuth clients and trustees, with every source: held directly and inherited from groups apart. ' +
  'Those who are not active and those who hold it on a condition only are listed, and marked by `effective`. ' +
  'A permission that neither the catalogue nor a role has is answered with 404 and the code `unknown_permission`.';

type Answer = Promise<HolderPageDto | StreamableFile>;

@ApiTags('permissions')
@Controller('api/v1')
export class HoldersController {
  constructor(
    private readonly holders: HoldersService,
    private readonly files: ListFiles,
  ) {}

  @Get('permissions/:permission/holders')
  @Requires('access:read')
  @ApiProblems(404, 406, 409, 503)
  @ApiPageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listPermissionHolders',
    summary: 'Who holds a permission',
    description: DESCRIPTION,
  })
  @Header('vary', 'Accept')
  ofOne(
    @Param() { permission }: PermissionPath,
    @Query() query: PermissionHoldersQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.answer({ ...query, permissions: [permission] }, accept, reply);
  }

  @Get('holders')
  @Requires('access:read')
  @ApiProblems(404, 406, 409, 503)
  @ApiPageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listHolders',
    summary: 'Who holds any or all of several permissions',
    description: `${DESCRIPTION} With a division, all of them are asked for in that division.`,
  })
  @Header('vary', 'Accept')
  ofSeveral(
    @Query() query: HoldersQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.answer(query, accept, reply);
  }

  private async answer(query: HoldersQuery, accept: string | undefined, reply: FastifyReply): Answer {
    const format = fileFormatOf(query, accept);
    if (format === undefined) return this.holders.page(query);
    return this.files.answer(await this.holders.document(query), format, reply);
  }
}
