import { Controller, Get, Param, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInUnavailableError, UnauthenticatedError } from '../../auth/auth.errors';
import { Public } from '../../auth/public';
import { RequestLimiter } from '../../auth/request-limiter';
import { sessionCookie } from '../../auth/session-cookie';
import { DomainError, NotFoundError } from '../../common/errors';
import { AnyQuery } from '../../http/unknown-query-guard';
import { failedSignInPage } from './console-page';
import { Providers, WAYS, type Way } from './providers';
import { NO_ATTEMPT_COOKIE } from './sign-in-attempt';
import { SignInService } from './sign-in.service';

interface Redirection {
  readonly url: string;
  readonly statusCode: number;
}

const FOUND = { status: 302, description: 'Leads the browser on.' };

/** For browsers alone, which navigate here: what goes wrong is said by the page that they are led to. */
@AnyQuery()
@ApiTags('sessions')
@Controller('api/v1/sign-in')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly providers: Providers,
    private readonly limiter: RequestLimiter,
  ) {}

  @Get(':way')
  @Public('sign_in')
  @Redirect()
  @ApiOperation({
    operationId: 'beginSignIn',
    summary: 'Start a sign-in at a provider',
    description: 'Leads a browser to Genesys or to the OpenID Connect provider, and remembers that it did.',
  })
  @ApiParam({ name: 'way', enum: WAYS })
  @ApiQuery({ name: 'returnTo', required: false, description: 'The page of the console to show afterwards.' })
  @ApiResponse(FOUND)
  async begin(
    @Param('way') way: string,
    @Query() { returnTo, moved }: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    const known = knownWay(way);
    const elsewhere = moved === undefined ? this.publicPlace(request) : undefined;
    if (elsewhere !== undefined) return found(elsewhere);
    try {
      const { url, cookie } = await this.signIns.begin(known, returnTo);
      void reply.header('set-cookie', cookie);
      return found(url);
    } catch (error) {
      return failed(error, request);
    }
  }

  @Get(':way/callback')
  @Public('sign_in')
  @Redirect()
  @ApiOperation({
    operationId: 'finishSignIn',
    summary: 'Start a session from a provider',
    description:
      'Where the provider sends the browser back to; it is led on to the console, with a session or an error.',
  })
  @ApiParam({ name: 'way', enum: WAYS })
  @ApiResponse(FOUND)
  async finish(
    @Param('way') way: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    const known = knownWay(way);
    const { headers, id, url } = request;
    try {
      const { secret, returnTo } = await this.signIns.finish(known, {
        search: new URL(url, 'http://rolecall.invalid').search,
        cookies: headers.cookie,
        requestId: id,
        userAgent: headers['user-agent'],
      });
      void reply.header('set-cookie', [NO_ATTEMPT_COOKIE, sessionCookie(secret)]);
      return found(returnTo);
    } catch (error) {
      void reply.header('set-cookie', NO_ATTEMPT_COOKIE);
      return failed(
        error instanceof UnauthenticatedError ? this.limiter.afterRefusal(request, error) : error,
        request,
      );
    }
  }

  /** The provider sends browsers back to the public address, where cookies of another one would be missing. */
  private publicPlace({ url, host }: FastifyRequest): string | undefined {
    const { publicUrl } = this.providers;
    if (publicUrl === undefined || publicUrl.host === host) return undefined;
    const place = this.providers.addressOf(url);
    place?.searchParams.set('moved', '1');
    return place?.href;
  }
}

function knownWay(way: string): Way {
  const known = WAYS.find((one) => one === way);
  if (known === undefined) throw new NotFoundError('There is no such way to sign in.');
  return known;
}

function found(url: string): Redirection {
  return { url, statusCode: 302 };
}

function failed(error: unknown, { log }: FastifyRequest): Redirection {
  if (error instanceof NotFoundError) throw error;
  const problem = error instanceof DomainError ? error : new SignInUnavailableError(error);
  if (problem.status >= 500) log.warn({ code: problem.code, err: error }, 'sign-in failed');
  return found(failedSignInPage(problem.code));
}
