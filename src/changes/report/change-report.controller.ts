import { Controller, Get, Headers, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { acceptedFormat } from '../../tables/accepted-format';
import { tableFormatNames } from '../../tables/table-formats';
import { IMPACT_DESCRIPTION } from '../../reports/impact/impact-description';
import { ReportQuery } from '../../reports/reports.dto';
import { sendReport } from '../../reports/making/send-report';
import { OF_A_REVISION, SendsReport } from '../../reports/making/sends-report';
import { ChangePath } from '../api/change.dto';
import { ChangeReports } from './change-reports';

@ApiTags('changes')
@Controller('api/v1/changes')
export class ChangeReportController {
  constructor(private readonly reports: ChangeReports) {}

  @Get(':id/report')
  @Requires('changes:read')
  @SendsReport(...OF_A_REVISION, 'base_revision_gone')
  @ApiOperation({
    operationId: 'reportChange',
    summary: 'Report the impact of a change',
    description:
      'Planned or applied: for each user the permissions before and after. ' +
      'Until it is applied, what the plan would do, with the lockouts and findings that it was planned with. From then ' +
      'on what was done, from what items had recorded before and what Genesys has shown since: items that were ' +
      'not written or were already applied do not count, and an item that ended partway counts only with what ' +
      'was done. Findings are then evaluated by the rules that are on now. Both refer to the revision that the ' +
      'change was ' +
      'planned on: when that is no longer stored, the answer is 409 with the code `base_revision_gone`. ' +
      '`timestamp` is ' +
      'when the change ended, or else began, or else was planned. `grants` has each grant that is added or ' +
      'removed, with subject, ' +
      'role and division by name and id; `warnings` and `notDone` say what is not done, such as what a roll-back does not ' +
      `restore. ${IMPACT_DESCRIPTION}`,
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
