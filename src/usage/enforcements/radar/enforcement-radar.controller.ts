import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../auth/requires';
import { ApiProblems } from '../../../http/api-problems';
import type { ListAnswer } from '../../../lists/files/list-answer';
import { PageOrFile } from '../../../lists/files/page-or-file';
import { UsageLister } from '../../lists/usage-lister';
import { EnforcementsService } from '../definitions/enforcements.service';
import { EnforcementFindings } from './enforcement-findings';
import { EnforcementRadar } from './enforcement-radar';
import {
  enforcementClientList,
  enforcementPersonList,
  enforcementRoleList,
  type ListedPart,
} from './radar-lists';
import {
  EnforcementClientPageDto,
  EnforcementFindingDto,
  EnforcementFindingsDto,
  EnforcementPersonPageDto,
  EnforcementRolePageDto,
} from './radar.dto';
import { ListEnforcementCallersQuery, ListEnforcementRolesQuery } from './radar.query';

@ApiTags('enforcements')
@Controller('api/v1/enforcements')
export class EnforcementRadarController {
  constructor(
    private readonly findings: EnforcementFindings,
    private readonly lister: UsageLister,
    private readonly radar: EnforcementRadar,
    private readonly enforcements: EnforcementsService,
  ) {}

  @Get('findings')
  @Requires('usage:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listEnforcementFindings',
    summary: 'List findings of enforcements',
    description: 'Whether everyone is ready for each enforcement that is enabled, the nearest first.',
  })
  all(): Promise<EnforcementFindingsDto> {
    return this.findings.all();
  }

  @Get(':id/finding')
  @Requires('usage:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getEnforcementFinding',
    summary: 'Get the finding of an enforcement',
    description:
      'Whether a client or a person called what is going to be enforced and lacks what it will need. What is not known is ' +
      '`indeterminate`, and never `passed`.',
  })
  get(@Param('id') id: string): Promise<EnforcementFindingDto> {
    return this.findings.get(id);
  }

  @Get(':id/clients')
  @Requires('usage:read')
  @PageOrFile(EnforcementClientPageDto)
  @ApiOperation({
    operationId: 'listEnforcementClients',
    summary: 'List OAuth clients of an enforcement',
    description:
      'Those that called what is concerned and lack what it will need, and those of which that is not known.',
  })
  clients(
    @Param('id') id: string,
    @Query() query: ListEnforcementCallersQuery,
  ): ListAnswer<EnforcementClientPageDto> {
    return this.lister.list(query, enforcementClientList(this.radar, this.listed(id, query)));
  }

  @Get(':id/people')
  @Requires('genesys-audits:read')
  @PageOrFile(EnforcementPersonPageDto)
  @ApiOperation({
    operationId: 'listEnforcementPeople',
    summary: 'List people of an enforcement',
    description:
      'People of whom the kept audits of Genesys tell that they did what is concerned, and who lack what it will need. ' +
      'Without `audits`, nothing is known about people.',
  })
  people(
    @Param('id') id: string,
    @Query() query: ListEnforcementCallersQuery,
  ): ListAnswer<EnforcementPersonPageDto> {
    return this.lister.list(query, enforcementPersonList(this.radar, this.listed(id, query)));
  }

  @Get(':id/roles')
  @Requires('usage:read')
  @PageOrFile(EnforcementRolePageDto)
  @ApiOperation({
    operationId: 'listEnforcementRoles',
    summary: 'List roles of an enforcement',
    description:
      'The roles of those who lack what it will need. To include it in one of them makes its holders ready.',
  })
  roles(
    @Param('id') id: string,
    @Query() query: ListEnforcementRolesQuery,
  ): ListAnswer<EnforcementRolePageDto> {
    return this.lister.list(query, enforcementRoleList(this.radar, this.listed(id, {})));
  }

  private listed(enforcementId: string, { readiness }: Pick<ListedPart, 'readiness'>): ListedPart {
    const part = async () => (await this.enforcements.get(enforcementId)).content;
    return { filter: { enforcementId }, part, readiness };
  }
}
