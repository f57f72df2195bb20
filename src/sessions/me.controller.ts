import { Controller, Get, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../auth/public';
import { ownPermissions, type OwnPermission } from '../auth/own-permissions';
import { ownRoleDescriptions } from '../auth/own-role-descriptions';
import { ownRoleNames, ownRoles } from '../auth/own-roles';
import { RequestedBy, type Requester } from '../auth/requested-by';
import { RequiresCaller } from '../auth/requires-caller';
import { sessionSecretIn } from '../auth/session-cookie';
import { AuthSettings, SessionSettings } from '../config/settings';
import { toMeDto } from './session-dto-mapping';
import { MeDto, ServiceRolesDto, SignInWaysDto } from './sessions.dto';
import { SessionsService } from './sessions.service';

/** What a page has to know before it shows anything. */
@ApiTags('sessions')
@Controller('api/v1')
export class MeController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly settings: SessionSettings,
    private readonly auth: AuthSettings,
  ) {}

  @Get('sign-in')
  @Public('sign_in_ways')
  @ApiOperation({ operationId: 'getSignInWays', summary: 'List ways to sign in' })
  ways(): SignInWaysDto {
    const { genesysLogin, openId } = this.auth;
    return {
      apiKey: true,
      genesys: genesysLogin && { path: '/api/v1/sign-in/genesys' },
      openIdConnect: openId && { name: openId.name, path: '/api/v1/sign-in/openid-connect' },
    };
  }

  @Get('me')
  @RequiresCaller()
  @ApiOperation({
    operationId: 'getMe',
    summary: 'Get the caller',
    description: "The owner of this request's credentials, and what they currently allow.",
  })
  async me(@RequestedBy() { caller }: Requester, @Req() { headers }: FastifyRequest): Promise<MeDto> {
    const secret = headers.authorization === undefined ? sessionSecretIn(headers.cookie) : undefined;
    const session = secret === undefined ? undefined : await this.sessions.find(secret);
    return toMeDto(caller, session, this.settings.idleMs);
  }

  @Get('service-roles')
  @RequiresCaller()
  @ApiOperation({
    operationId: 'listServiceRoles',
    summary: 'List the roles of this service',
    description:
      'Roles of callers of this API, not of Genesys Cloud, and the permissions that each includes.',
  })
  serviceRoles(): ServiceRolesDto {
    return {
      serviceRoles: ownRoleNames.map((name) => ({
        name,
        description: ownRoleDescriptions[name],
        permissions: (ownRoles[name] as readonly OwnPermission[]).map((permission) => ({
          name: permission,
          description: ownPermissions[permission],
        })),
      })),
    };
  }
}
