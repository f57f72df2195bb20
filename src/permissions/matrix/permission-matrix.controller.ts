import { Controller, Get, Header, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { fileFormatOf } from '../../lists/files/file-format.query';
import { ListFiles } from '../../lists/files/list-files';
import { ApiPageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { PermissionMatrixDto, PermissionMatrixQuery } from './matrix.dto';
import { PermissionMatrixService } from './permission-matrix.service';

const NAME = 'permission-matrix';

@ApiTags('permissions')
@Controller('api/v1/permission-matrix')
export class PermissionMatrixController {
  constructor(
    private readonly matrices: PermissionMatrixService,
    private readonly files: ListFiles,
  ) {}

  @Get()
  @Requires('access:read')
  @ApiPageOrFile(PermissionMatrixDto)
  @ApiOperation({
    operationId: 'getPermissionMatrix',
    summary: 'Get the permission matrix',
    description:
      'What several users may do, or all of them. ' +
      'Exactly what checks without a division allow. As CSV or workbook it is a grid: a row for each user, a column for ' +
      'each permission that one of them holds, and 1 where the user holds it. Without `userIds` all users come, in ' +
      'a stream. The same revision gives the same bytes.',
  })
  @Header('vary', 'Accept')
  async matrix(
    @Query() query: PermissionMatrixQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PermissionMatrixDto | StreamableFile> {
    const format = fileFormatOf(query, accept);
    if (format === 'csv' || format === 'xlsx')
      return this.files.answer(await this.matrices.document(query), format, reply);
    if (format === undefined && query.userIds !== undefined)
      return this.matrices.matrix(query.userIds, query);
    return this.files.answerWith(await this.matrices.json(query), { name: NAME, format: 'json' }, reply);
  }
}
