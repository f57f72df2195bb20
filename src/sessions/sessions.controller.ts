import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256Of } from '../auth/api-keys';
import { MissingPermissionError } from '../auth/auth.errors';
import { Public } from '../auth/public';
import { refuseForeignRequest } from '../auth/refuse-foreign-request';
import { RequestedBy, type Requester } from '../auth/requested-by';
import { RequestLimiter } from '../auth/request-limiter';
import { RequiresCaller } from '../auth/requires-caller';
import { NO_SESSION_COOKIE, sessionCookie, sessionSecretIn } from '../auth/session-cookie';
import { NotFoundError } from '../common/errors';
import { SessionSettings } from '../config/settings';
import { ApiProblems } from '../http/api-problems';
import { RECORDING } from '../http/common-problems';
import { listToken, readIdToken } from '../http/list-token';
import type { Session } from './session';
import { toMeDto, toSessionDto } from './session-dto-mapping';
import { ListSessionsQueryDto, MeDto, SessionPageDto, SignInDto } from './sessions.dto';
import { SessionsService } from './sessions.service';

const PATH = '/api/v1/sessions';
/** It has no caller yet, and writes all the same. */
const SIGNING_IN = [
  'api_keys_unavailable',
  'database_busy',
  'database_unavailable',
  'foreign_request',
  'too_many_failed_authentications',
  'transaction_conflict',
  'unauthenticated',
  'unstorable_text',
  ...RECORDING,
] as const;

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly settings: SessionSettings,
    private readonly limiter: RequestLimiter,
  ) {}

  @Post()
  @Public('sign_in')
  @ApiProblems(...SIGNING_IN)
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Start a session',
    description:
      'For browsers: signs in with an API key and sets the cookie of a new session, which acts with exactly what the ' +
      'key may do at the time of each request. Needs the header `X-Rolecall-Request: 1`. Programs send the key instead.',
  })
  async signIn(
    @Body() { apiKey }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    refuseForeignRequest(request);
    const credential = { kind: 'api_key', sha256: sha256Of(apiKey).toString('hex') } as const;
    const { session, secret, caller } = await this.sessions
      .signIn({
        credential,
        requestId: request.id,
        userAgent: request.headers['user-agent'],
        formerSecret: sessionSecretIn(request.headers.cookie),
      })
      .catch((error: unknown) => {
        throw this.limiter.afterRefusal(request, error);
      });
    void reply.header('set-cookie', sessionCookie(secret)).header('location', `${PATH}/${session.id}`);
    return toMeDto(caller, session, this.settings.idleMs);
  }

  @Get()
  @RequiresCaller()
  @ApiOperation({
    operationId: 'listSessions',
    summary: 'List sessions',
    description: "The caller's own, or those of all callers; in the order of their creation.",
  })
  async list(
    @Query() { allCallers, pageSize, pageToken }: ListSessionsQueryDto,
    @RequestedBy() { caller }: Requester,
    @Req() request: FastifyRequest,
  ): Promise<SessionPageDto> {
    if (allCallers && !caller.permissions.has('sessions:read'))
      throw new MissingPermissionError('sessions:read', caller);
    const scope = ['sessions', allCallers];
    const after = pageToken === undefined ? '' : readIdToken(pageToken, scope);
    const of = allCallers ? undefined : caller;
    const found = await this.sessions.list({ of, after, size: pageSize + 1 });
    const page = found.slice(0, pageSize);
    const current = (await this.currentOf(request))?.id;
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return {
      sessions: page.map((session) => toSessionDto(session, current)),
      nextPageToken: last && listToken(scope, [last.id]),
    };
  }

  @Delete('current')
  @HttpCode(204)
  @RequiresCaller()
  @ApiProblems('not_found')
  @ApiOperation({ operationId: 'signOut', summary: 'End the current session' })
  async signOut(
    @RequestedBy() by: Requester,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.currentOf(request);
    if (session === undefined) throw new NotFoundError('The request did not come with a session.');
    await this.sessions.end(session.id, by);
    void reply.header('set-cookie', NO_SESSION_COOKIE);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequiresCaller()
  @ApiOperation({
    operationId: 'endSession',
    summary: 'End a session',
    description:
      "The caller\'s own, or with the permission `sessions:write` that of another caller. It ends on every " +
      'instance at once.',
  })
  end(@Param('id') id: string, @RequestedBy() by: Requester): Promise<void> {
    return this.sessions.end(id, by);
  }

  private async currentOf({ headers }: FastifyRequest): Promise<Session | undefined> {
    const secret = headers.authorization === undefined ? sessionSecretIn(headers.cookie) : undefined;
    return secret === undefined ? undefined : this.sessions.find(secret);
  }
}
