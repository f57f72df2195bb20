import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { acceptedFormat } from '../../common/tables/accepted-format';
import { tableFormatNames, tableFormats } from '../../common/tables/table-formats';
import { toPurposePageDto } from '../api/purpose-mapping';
import { PurposePageDto } from '../api/purpose-view.dto';
import { ReviewsDueQuery, RopaQuery } from './ropa.query';
import { RopaService } from './ropa.service';

@ApiTags('purposes')
@Controller('api/v1/purposes')
export class RopaController {
  constructor(private readonly ropa: RopaService) {}

  @Get('ropa')
  @Requires('purposes:read')
  @ApiProblems(406, 502, 503, 504)
  @ApiProduces(...Object.values(tableFormats).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    operationId: 'getRecordOfProcessing',
    summary: 'The record of processing activities (GDPR Art. 30), with its gaps',
    description: 'Of the purposes that are active or inactive. The HTML page is made to be printed.',
  })
  async record(
    @Query() { format }: RopaQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const chosen = format ?? acceptedFormat(accept, tableFormatNames);
    const { mediaType, headers } = tableFormats[chosen];
    const stream = await this.ropa.file(chosen);
    void reply.headers({ ...headers, vary: 'Accept' });
    return new StreamableFile(stream, {
      type: mediaType,
      disposition: `attachment; filename="rolecall-ropa.${chosen}"`,
    });
  }

  @Get('reviews-due')
  @Requires('purposes:read')
  @ApiProblems(502, 503, 504)
  @ApiOperation({
    operationId: 'listPurposesDueForReview',
    summary: 'The purposes that somebody has to look at again, those that wait longest first',
  })
  async reviewsDue(@Query() { by, ...paging }: ReviewsDueQuery): Promise<PurposePageDto> {
    return toPurposePageDto(await this.ropa.reviewsDue(by, paging), paging);
  }
}
