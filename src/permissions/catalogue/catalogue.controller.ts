import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
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
  ) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(CataloguePageDto)
  @ApiOperation({
    operationId: 'listPermissions',
    summary: 'List the permission catalogue',
    description:
      'The permissions known to the organisation. ' +
      'Those of the catalogue, and flat ones such as `admin` that roles include.',
  })
  list(@Query() query: CatalogueQuery): ListAnswer<CataloguePageDto> {
    return { page: () => this.catalogue.page(query), document: () => this.catalogue.document(query) };
  }

  @Get('changes')
  @Requires('access:read')
  @ApiProblems('snapshot_not_found')
  @ApiOperation({
    operationId: 'listPermissionChanges',
    summary: 'Diff the permission catalogue',
    description:
      'Permissions added, removed and changed between two revisions. ' +
      'Compares the catalogues of the two and nothing in between. When one of them is not stored, the answer is ' +
      '404 with ' +
      'the code `snapshot_not_found` and names the nearest that is.',
  })
  changes(@Query() query: CatalogueChangesQuery): Promise<CatalogueChangePageDto> {
    return this.catalogueChanges.page(query);
  }
}
