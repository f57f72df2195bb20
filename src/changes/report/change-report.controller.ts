import { Controller, Get, Headers, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { acceptedFormat } from '../../common/tables/accepted-format';
import { tableFormatNames } from '../../common/tables/table-formats';
import { IMPACT_DESCRIPTION } from '../../reports/impact/impact-description';
import { ReportQuery } from '../../reports/reports.dto';
import { REPORT_MEDIA_TYPES, sendReport } from '../../reports/send-report';
import { ChangePath } from '../api/change.dto';
import { ChangeReports } from './change-reports';

@ApiTags('changes')
@Controller('api/v1/changes')
export class ChangeReportController {
  constructor(private readonly reports: ChangeReports) {}

  @Get(':id/report')
  @Requires('reports:read')
  @ApiProblems(404, 406, 409, 503)
  @ApiProduces(...REPORT_MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    operationId: 'reportChange',
    summary: 'The impact of a change, planned or made: for each user the permissions before and after',
    description:
      'Until it is applied, what the plan would do, with the lock-outs and findings that it was planned with. From then ' +
      'on what was done, from what items had recorded before and what Genesys has shown since: items that are not ' +
      'written or were so already do not count, and of one that ended otherwise on the way only what was done of ' +
      'it. Findings are then judged by the rules that are on now. Both are told of the revision that the change was ' +
      'planned on: when that is not kept any more, the answer is 409 with the code `base_revision_gone`. `timestamp` is ' +
      `when the change ended, or else began, or else was planned. ${IMPACT_DESCRIPTION}`,
  })
  async report(
    @Param() { id }: ChangePath,
    @Query() { format }: ReportQuery,
    @Headers('accept') accept: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const chosen = format ?? acceptedFormat(accept, tableFormatNames);
    return sendReport(await this.reports.open(id, chosen, by), chosen, 'impact', reply);
  }
}
