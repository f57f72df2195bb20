import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../auth/requires';
import { ApiProblems } from '../../../http/api-problems';
import type { ListAnswer } from '../../../lists/files/list-answer';
import { PageOrFile } from '../../../lists/files/page-or-file';
import { UsageLister } from '../../lists/usage-lister';
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
  EnforcementPersonPageDto,
  EnforcementRolePageDto,
} from './radar.dto';
import {
  PreviewEnforcementCallersQuery,
  PreviewEnforcementQuery,
  PreviewEnforcementRolesQuery,
  previewedPart,
} from './radar.query';

@ApiTags('enforcements')
@Controller('api/v1/enforcement-preview')
export class EnforcementPreviewController {
  constructor(
    private readonly findings: EnforcementFindings,
    private readonly lister: UsageLister,
    private readonly radar: EnforcementRadar,
  ) {}

  @Get()
  @Requires('usage:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'previewEnforcement',
    summary: 'Get the finding of an enforcement that is not stored',
    description: 'The finding for a permission or an operation, without storing it.',
  })
  get(@Query() query: PreviewEnforcementQuery): Promise<EnforcementFindingDto> {
    return this.findings.preview(previewedPart(query));
  }

  @Get('clients')
  @Requires('usage:read')
  @PageOrFile(EnforcementClientPageDto)
  @ApiOperation({
    operationId: 'previewEnforcementClients',
    summary: 'List OAuth clients of an enforcement that is not stored',
  })
  clients(@Query() query: PreviewEnforcementCallersQuery): ListAnswer<EnforcementClientPageDto> {
    return this.lister.list(query, enforcementClientList(this.radar, listed(query)));
  }

  @Get('people')
  @Requires('genesys-audits:read')
  @PageOrFile(EnforcementPersonPageDto)
  @ApiOperation({
    operationId: 'previewEnforcementPeople',
    summary: 'List people of an enforcement that is not stored',
    description: 'Without `audits`, nothing is known about people.',
  })
  people(@Query() query: PreviewEnforcementCallersQuery): ListAnswer<EnforcementPersonPageDto> {
    return this.lister.list(query, enforcementPersonList(this.radar, listed(query)));
  }

  @Get('roles')
  @Requires('usage:read')
  @PageOrFile(EnforcementRolePageDto)
  @ApiOperation({
    operationId: 'previewEnforcementRoles',
    summary: 'List roles of an enforcement that is not stored',
  })
  roles(@Query() query: PreviewEnforcementRolesQuery): ListAnswer<EnforcementRolePageDto> {
    return this.lister.list(query, enforcementRoleList(this.radar, listed(query)));
  }
}

/** Throws InvalidRequestError when nothing is asked about. */
function listed(query: PreviewEnforcementCallersQuery): ListedPart {
  const part = previewedPart(query);
  const { permission, operation } = part;
  return {
    filter: { permission, operation },
    part: () => Promise.resolve(part),
    readiness: query.readiness,
  };
}
