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
import { toTrusteeDetailsDto, toTrusteePageDto } from './trustee-mapping';
import { TrusteeDetailsDto, TrusteePageDto } from './trustees.dto';
import { ListTrusteesQuery, TrusteeParams, trusteeTypes } from './trustees.query';

@ApiTags('inventory')
@Controller('api/v1/trustees')
export class TrusteesController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @ApiProblems(409, 503)
  @ApiOperation({
    operationId: 'listTrustees',
    summary: 'People and groups of other organisations with access to this one',
  })
  async list(@Query() query: ListTrusteesQuery): Promise<TrusteePageDto> {
    const { type, name, roleId, hasRoles } = query;
    const filter = { types: type === undefined ? trusteeTypes : [type], name, roleId, hasRoles };
    return toTrusteePageDto(await this.lister.list('trustees', query, filter));
  }

  @Get(':type/:id')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({
    operationId: 'getTrustee',
    summary: 'One person or group of another organisation, with roles and grants here',
  })
  async get(@Param() reference: TrusteeParams, @Query() query: SubjectQuery): Promise<TrusteeDetailsDto> {
    return toTrusteeDetailsDto(await this.reader.details(reference, freshnessOf(query)));
  }

  @Get(':type/:id/grants')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({
    operationId: 'listTrusteeGrants',
    summary: 'The grants of one person or group of another organisation',
  })
  async grants(
    @Param() reference: TrusteeParams,
    @Query() query: ListGrantsQuery,
  ): Promise<HeldGrantPageDto> {
    return toGrantPageDto(await this.reader.grants(reference, query));
  }
}
