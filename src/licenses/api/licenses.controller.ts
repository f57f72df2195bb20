import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import {
  LicenseMismatchPageDto,
  LicensePageDto,
  LicenseReasonPageDto,
  LicenseUserPageDto,
  RoleLicensesPageDto,
} from './licenses.dto';
import {
  ListLicenseMismatchesQuery,
  ListLicenseReasonsQuery,
  ListLicensesQuery,
  ListLicenseUsersQuery,
  ListRoleLicensesQuery,
} from './licenses.query';
import { licenseList } from './license-list';
import { LicenseLister } from './license-lister';
import { licenseMismatchList } from './license-mismatch-list';
import { licenseReasonList } from './license-reason-list';
import { licenseUserList } from './license-user-list';
import { roleLicenseList } from './role-license-list';

@ApiTags('licenses')
@Controller('api/v1/licenses')
export class LicensesController {
  constructor(private readonly lister: LicenseLister) {}

  @Get()
  @Requires('licenses:read')
  @PageOrFile(LicensePageDto)
  @ApiOperation({
    operationId: 'listLicenses',
    summary: 'List licences',
    description:
      'How many users need and have each licence. What is needed is what Genesys infers from sets of roles; `reading` says ' +
      'how far that is known. Never a price.',
  })
  list(@Query() query: ListLicensesQuery): ListAnswer<LicensePageDto> {
    return this.lister.list(query, licenseList);
  }

  @Get('mismatches')
  @Requires('licenses:read')
  @PageOrFile(LicenseMismatchPageDto)
  @ApiOperation({
    operationId: 'listLicenseMismatches',
    summary: 'List mismatches of licences',
    description:
      'Users who need a licence and do not have it, and users who have one that they do not need, inactive ones included. ' +
      'Of the past, nothing is known about what was assigned.',
  })
  mismatches(@Query() query: ListLicenseMismatchesQuery): ListAnswer<LicenseMismatchPageDto> {
    return this.lister.list(query, licenseMismatchList(query));
  }

  @Get('roles')
  @Requires('licenses:read')
  @PageOrFile(RoleLicensesPageDto)
  @ApiOperation({
    operationId: 'listRoleLicenses',
    summary: 'List licences of roles',
    description:
      'The licences that each role alone makes its holders need, and the permissions that its definition names for it.',
  })
  roles(@Query() query: ListRoleLicensesQuery): ListAnswer<RoleLicensesPageDto> {
    return this.lister.list(query, roleLicenseList(query));
  }

  @Get(':id/users')
  @Requires('licenses:read')
  @PageOrFile(LicenseUserPageDto)
  @ApiOperation({
    operationId: 'listLicenseUsers',
    summary: 'List users of a licence',
    description: 'Those who need it, and those who have it.',
  })
  users(@Param('id') id: string, @Query() query: ListLicenseUsersQuery): ListAnswer<LicenseUserPageDto> {
    return this.lister.list(query, licenseUserList(id, query));
  }

  @Get(':id/reasons')
  @Requires('licenses:read')
  @PageOrFile(LicenseReasonPageDto)
  @ApiOperation({
    operationId: 'listLicenseReasons',
    summary: 'List reasons for a licence',
    description:
      'Because of which permissions of which roles users need the licence. The definition only explains: what is needed is ' +
      'inferred by Genesys, sometimes for reasons that the definition does not tell.',
  })
  reasons(
    @Param('id') id: string,
    @Query() query: ListLicenseReasonsQuery,
  ): ListAnswer<LicenseReasonPageDto> {
    return this.lister.list(query, licenseReasonList(id, query));
  }
}
