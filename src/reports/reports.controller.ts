import { Controller, Get, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../auth/requested-by';
import { Requires } from '../auth/requires';
import { type Moment, readMoment } from '../revisions/current/moment';
import { InvalidRequestError } from '../common/errors';
import { acceptedFormat } from '../tables/accepted-format';
import { utcTime } from '../http/is-time';
import { tableFormatNames } from '../tables/table-formats';
import { AccessReportQuery, ActivityReportQuery } from './reports.dto';
import { ReportsService } from './reports.service';
import { REPORT_DESCRIPTION, sendReport } from './making/send-report';
import { OF_A_REVISION, SendsReport } from './making/sends-report';

@ApiTags('reports')
@Controller('api/v1/audit/reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('access')
  @Requires('reports:read')
  @SendsReport(...OF_A_REVISION, 'not_found', 'snapshot_not_found')
  @ApiOperation({
    operationId: 'reportAccess',
    summary: 'Report access',
    description:
      'Every grant of every subject, direct and through groups, from one revision. ' +
      `The same revision gives the same bytes. ${REPORT_DESCRIPTION}`,
  })
  async access(
    @Query() { revision, at, format }: AccessReportQuery,
    @Headers('accept') accept: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const chosen = format ?? acceptedFormat(accept, tableFormatNames);
    const wanted = atOrRevision(at, revision);
    return sendReport(await this.reports.access(wanted, chosen, by), chosen, 'access', reply);
  }

  @Get('activity')
  @Requires('reports:read')
  @SendsReport()
  @ApiOperation({
    operationId: 'reportActivity',
    summary: 'Report activity',
    description:
      'Who did what in a period: how often, then every event. ' +
      `The period must be over; then it always gives the same bytes. ${REPORT_DESCRIPTION}`,
  })
  async activity(
    @Query() { from, to, actor, format }: ActivityReportQuery,
    @Headers('accept') accept: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const chosen = format ?? acceptedFormat(accept, tableFormatNames);
    const period = { from: utcTime(from), to: utcTime(to), actor };
    return sendReport(await this.reports.forPeriod(period, chosen, by), chosen, 'activity', reply);
  }
}

function atOrRevision(at: string | undefined, revision: number | undefined): Moment | number | undefined {
  if (at !== undefined && revision !== undefined)
    throw new InvalidRequestError([{ pointer: '/query/at', detail: 'cannot be combined with revision' }]);
  return readMoment(at) ?? revision;
}
