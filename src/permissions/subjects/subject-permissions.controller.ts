import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../answers/files/list-answer';
import { PageOrFile } from '../../answers/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import type { SubjectReference } from '../../sync/consistency';
import { EffectivePermissionPageDto, SubjectPath, SubjectPermissionsQuery } from './subject-permissions.dto';
import { SubjectPermissionsService } from './subject-permissions.service';

const DESCRIPTION =
  'Every permission that its roles give it, with the divisions and every source: direct or through a group. ' +
  'What is given on a condition only is marked, and never counts as plainly held.';

type Answer = ListAnswer<EffectivePermissionPageDto>;

@ApiTags('permissions')
@Controller('api/v1')
export class SubjectPermissionsController {
  constructor(private readonly permissions: SubjectPermissionsService) {}

  @Get('users/:id/permissions')
  @Requires('access:read')
  @ApiProblems(404)
  @PageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listUserPermissions',
    summary: 'What a user may do',
    description: DESCRIPTION,
  })
  ofUser(@Param() { id }: SubjectPath, @Query() query: SubjectPermissionsQuery): Answer {
    return this.list({ type: 'user', id }, query);
  }

  @Get('groups/:id/permissions')
  @Requires('access:read')
  @ApiProblems(404)
  @PageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listGroupPermissions',
    summary: 'What a group gives its members',
    description: `${DESCRIPTION} A group that does not pass its roles on gives nothing.`,
  })
  ofGroup(@Param() { id }: SubjectPath, @Query() query: SubjectPermissionsQuery): Answer {
    return this.list({ type: 'group', id }, query);
  }

  @Get('oauth-clients/:id/permissions')
  @Requires('access:read')
  @ApiProblems(404)
  @PageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listOAuthClientPermissions',
    summary: 'What an OAuth client may do',
    description: DESCRIPTION,
  })
  ofClient(@Param() { id }: SubjectPath, @Query() query: SubjectPermissionsQuery): Answer {
    return this.list({ type: 'oauth_client', id }, query);
  }

  private list(subject: SubjectReference, query: SubjectPermissionsQuery): Answer {
    return {
      page: () => this.permissions.page(subject, query),
      document: () => this.permissions.document(subject, query),
    };
  }
}
