import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { ExplanationDto, ExplanationPath, ExplanationQuery } from './explanation.dto';
import { ExplanationService } from './explanation.service';

const DESCRIPTION =
  'The decision of a check without properties, with every path that leads to the permission; where it is denied, ' +
  'what is missing and the roles that would include it, ordered by how few other permissions they would add.';

@ApiTags('permissions')
@Controller('api/v1')
export class ExplanationController {
  constructor(private readonly explanations: ExplanationService) {}

  @Get('users/:id/permissions/:permission/explanation')
  @Requires('access:read')
  @ApiProblems('unknown_permission')
  @ApiOperation({
    operationId: 'explainUserPermission',
    summary: "Explain a user's permission",
    description: DESCRIPTION,
  })
  ofUser(@Param() path: ExplanationPath, @Query() query: ExplanationQuery): Promise<ExplanationDto> {
    return this.explanations.explain({ type: 'user', id: path.id }, path.permission, query);
  }

  @Get('groups/:id/permissions/:permission/explanation')
  @Requires('access:read')
  @ApiProblems('unknown_permission')
  @ApiOperation({
    operationId: 'explainGroupPermission',
    summary: "Explain a group's permission",
    description: DESCRIPTION,
  })
  ofGroup(@Param() path: ExplanationPath, @Query() query: ExplanationQuery): Promise<ExplanationDto> {
    return this.explanations.explain({ type: 'group', id: path.id }, path.permission, query);
  }

  @Get('oauth-clients/:id/permissions/:permission/explanation')
  @Requires('access:read')
  @ApiProblems('unknown_permission')
  @ApiOperation({
    operationId: 'explainOAuthClientPermission',
    summary: "Explain an OAuth client's permission",
    description: DESCRIPTION,
  })
  ofClient(@Param() path: ExplanationPath, @Query() query: ExplanationQuery): Promise<ExplanationDto> {
    return this.explanations.explain({ type: 'oauth_client', id: path.id }, path.permission, query);
  }
}
