import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import type { SubjectReference } from '../../revisions/current/consistency';
import { EffectivePermissionPageDto, SubjectPath, SubjectPermissionsQuery } from './subject-permissions.dto';
import { SubjectPermissionsService } from './subject-permissions.service';

const DESCRIPTION =
  'Every permission that its roles give it, with the divisions and every source: direct or through a group. ' +
  'Permissions held only on a condition are marked, and never count as held unconditionally.';

type Answer = ListAnswer<EffectivePermissionPageDto>;

@ApiTags('permissions')
@Controller('api/v1')
export class SubjectPermissionsController {
  constructor(private readonly permissions: SubjectPermissionsService) {}

  @Get('users/:id/permissions')
  @Requires('access:read')
  @PageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listUserPermissions',
    summary: "List a user's permissions",
    description: DESCRIPTION,
  })
  ofUser(@Param() { id }: SubjectPath, @Query() query: SubjectPermissionsQuery): Answer {
    return this.list({ type: 'user', id }, query);
  }

  @Get('groups/:id/permissions')
  @Requires('access:read')
  @PageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listGroupPermissions',
    summary: "List a group's permissions",
    description:
      'What a group passes on to its members. ' +
      `${DESCRIPTION} A group that does not pass its roles on passes on nothing.`,
  })
  ofGroup(@Param() { id }: SubjectPath, @Query() query: SubjectPermissionsQuery): Answer {
    return this.list({ type: 'group', id }, query);
  }

  @Get('oauth-clients/:id/permissions')
  @Requires('access:read')
  @PageOrFile(EffectivePermissionPageDto)
  @ApiOperation({
    operationId: 'listOAuthClientPermissions',
    summary: "List an OAuth client's permissions",
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
