import { Controller, Get, Header, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { ApiPageOrFile } from '../files/api-page-or-file';
import { fileFormatOf } from '../files/file-format.query';
import { ListFiles } from '../files/list-files';
import { CatalogueChangesService } from './catalogue-changes.service';
import {
  CatalogueChangePageDto,
  CatalogueChangesQuery,
  CataloguePageDto,
  CatalogueQuery,
} from './catalogue.dto';
import { CatalogueService } from './catalogue.service';

@ApiTags('permissions')
@Controller('api/v1/permissions')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly catalogueChanges: CatalogueChangesService,
    private readonly files: ListFiles,
  ) {}

  @Get()
  @Requires('access:read')
  @ApiProblems(406, 409, 503)
  @ApiPageOrFile(CataloguePageDto)
  @ApiOperation({
    operationId: 'listPermissions',
    summary: 'The permissions that the organisation knows',
    description: 'Those of the catalogue, and flat ones such as `admin` that roles bring.',
  })
  @Header('vary', 'Accept')
  async list(
    @Query() query: CatalogueQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CataloguePageDto | StreamableFile> {
    const format = fileFormatOf(query, accept);
    if (format === undefined) return this.catalogue.page(query);
    return this.files.answer(await this.catalogue.document(query), format, reply);
  }

  @Get('changes')
  @Requires('access:read')
  @ApiProblems(404, 503)
  @ApiOperation({
    operationId: 'listPermissionChanges',
    summary: 'Permissions that came, went and changed between two revisions',
    description:
      'Compares the catalogues of the two and nothing in between. When one of them is not kept, the answer is 404 with ' +
      'the code `snapshot_not_found` and names the nearest that is.',
  })
  changes(@Query() query: CatalogueChangesQuery): Promise<CatalogueChangePageDto> {
    return this.catalogueChanges.page(query);
  }
}
