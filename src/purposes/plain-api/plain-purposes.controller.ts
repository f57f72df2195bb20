import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { entityTag } from '../../http/entity-tag';
import { IfMatch } from '../../http/if-match';
import { PreconditionFailedError } from '../../http/precondition-errors';
import { AnyQuery } from '../../http/unknown-query-guard';
import { toPurposeDto, toPurposePageDto } from '../api/purpose-mapping';
import type { PurposeDto, PurposePageDto } from '../api/purpose-view.dto';
import type { StoredPurpose } from '../purpose';
import { PurposesService } from '../purposes.service';
import { PlainErrorFilter } from './plain-errors';
import { PLAIN_PATHS } from './plain-paths';
import { PlainPurposePipe, readPaging, type PlainPurpose } from './plain-requests';

/** How often a change without `If-Match` is retried on top of someone else's. */
const MAX_ATTEMPTS = 3;

/**
 * Purposes at the paths and in the shapes of the widely read tutorial for Express, for clients written after it. What
 * it does not know, such as the legal basis, is left as it is by a change.
 */
@ApiExcludeController()
@AnyQuery()
@UseFilters(PlainErrorFilter)
@Controller([...PLAIN_PATHS])
export class PlainPurposesController {
  constructor(private readonly purposes: PurposesService) {}

  @Get()
  @Requires('purposes:read')
  async list(@Query() query: Record<string, unknown>): Promise<PurposePageDto> {
    const paging = readPaging(query);
    return toPurposePageDto(await this.purposes.page({ ...paging, sortBy: 'name' }), paging);
  }

  @Get(':id')
  @Requires('purposes:read')
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PurposeDto> {
    return tagged(reply, await this.purposes.get(id));
  }

  @Post()
  @Requires('purposes:write')
  async create(
    @Body(PlainPurposePipe) wanted: PlainPurpose,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurposeDto> {
    return tagged(reply, await this.purposes.create(wanted, by));
  }

  @Put(':id')
  @Requires('purposes:write')
  async replace(
    @Param('id') id: string,
    @Body(PlainPurposePipe) wanted: PlainPurpose,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurposeDto> {
    for (let attempt = 1; ; attempt++) {
      const { content, version } = await this.purposes.get(id);
      try {
        const merged = { ...content, ...wanted };
        return tagged(reply, await this.purposes.replace(id, merged, ifMatch ?? entityTag(version), by));
      } catch (error) {
        const overtaken = ifMatch === undefined && error instanceof PreconditionFailedError;
        if (!overtaken || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('purposes:write')
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.purposes.delete(id, ifMatch ?? '*', by);
  }
}

function tagged(reply: FastifyReply, purpose: StoredPurpose): PurposeDto {
  void reply.header('etag', entityTag(purpose.version));
  return toPurposeDto(purpose);
}
