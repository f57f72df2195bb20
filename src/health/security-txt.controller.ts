import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/public';
import { CLOCK, type Clock } from '../common/clock';
import { NotFoundError } from '../common/errors';
import { HttpSettings } from '../config/settings';
import { ApiProblems } from '../http/api-problems';

/** The contact is configuration, and as current as the process that serves it. */
const VALID_MS = 30 * 24 * 3_600_000;

@ApiTags('health')
@Controller('.well-known/security.txt')
export class SecurityTxtController {
  constructor(
    private readonly settings: HttpSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public('security_txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({
    operationId: 'getSecurityTxt',
    summary: 'Get the security contact',
    description: 'Where to report a vulnerability of this installation (RFC 9116), from `SECURITY_CONTACT`.',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems('not_found')
  get(): string {
    const { securityContact } = this.settings;
    if (securityContact === undefined) throw new NotFoundError();
    const expires = new Date(this.clock() + VALID_MS).toISOString();
    return `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: en\n`;
  }
}
