import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import { ASKING_GENESYS, RECORDING } from '../../http/common-problems';
import { acceptedFormat } from '../../tables/accepted-format';
import { tableFormatNames, tableFormats } from '../../tables/table-formats';
import { toPurposePageDto } from '../api/purpose-mapping';
import { PurposePageDto } from '../api/purpose-view.dto';
import { ReviewsDueQuery, RopaQuery } from './ropa.query';
import { RopaService } from './ropa.service';

@ApiTags('purposes')
@Controller('api/v1/purposes')
export class RopaController {
  constructor(private readonly ropa: RopaService) {}

  @Get('ropa')
  @Expensive()
  @Requires('purposes:read')
  @ApiProblems(...ASKING_GENESYS, ...RECORDING, 'not_acceptable', 'purposes_busy', 'workbook_too_large')
  @ApiProduces(...Object.values(tableFormats).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    operationId: 'getRecordOfProcessing',
    summary: 'Get the record of processing activities',
    description:
      'The record of GDPR Art. 30, with its gaps. ' +
      'Of the purposes that are active or inactive. The HTML page is made to be printed.',
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
  @ApiProblems(...ASKING_GENESYS, 'purposes_busy')
  @ApiOperation({
    operationId: 'listPurposesDueForReview',
    summary: 'List purposes due for review',
    description: 'The longest overdue first.',
  })
  async reviewsDue(@Query() { dueBy, ...paging }: ReviewsDueQuery): Promise<PurposePageDto> {
    return toPurposePageDto(await this.ropa.reviewsDue(dueBy, paging), paging);
  }
}
