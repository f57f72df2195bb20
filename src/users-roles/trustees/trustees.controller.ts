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
import { toTrusteeDetailsDto } from './trustee-mapping';
import { trusteeList } from './trustee-list';
import { ListTrusteesQuery, TrusteeDetailsDto, TrusteePageDto, TrusteeParams } from './trustees.dto';

@ApiTags('inventory')
@Controller('api/v1/trustees')
export class TrusteesController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(TrusteePageDto)
  @ApiOperation({
    operationId: 'listTrustees',
    summary: 'List trustees',
    description: 'People and groups of other organisations with access to this one.',
  })
  list(@Query() query: ListTrusteesQuery): ListAnswer<TrusteePageDto> {
    return this.lister.list(trusteeList, query);
  }

  @Get(':type/:id')
  @Requires('access:read')
  @ApiOperation({
    operationId: 'getTrustee',
    summary: 'Get a trustee',
    description: 'With roles and grants here.',
  })
  get(@Param() reference: TrusteeParams, @Query() query: SubjectQuery): Promise<TrusteeDetailsDto> {
    return this.reader.details(reference, freshnessOf(query), toTrusteeDetailsDto);
  }

  @Get(':type/:id/grants')
  @Requires('access:read')
  @PageOrFile(HeldGrantPageDto)
  @ApiOperation({
    operationId: 'listTrusteeGrants',
    summary: "List a trustee's grants",
  })
  grants(@Param() reference: TrusteeParams, @Query() query: ListGrantsQuery): ListAnswer<HeldGrantPageDto> {
    return this.reader.grants(reference, query);
  }
}
