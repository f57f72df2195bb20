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
import { SimulationPath } from '../api/effects.dto';
import { SimulationReports } from './simulation-reports';

@ApiTags('simulations')
@Controller('api/v1/simulations')
export class SimulationReportController {
  constructor(private readonly reports: SimulationReports) {}

  @Get(':id/report')
  @Requires('simulations:read')
  @SendsReport(...OF_A_REVISION, 'base_revision_gone')
  @ApiOperation({
    operationId: 'reportSimulation',
    summary: 'Report the impact of a simulation',
    description:
      'For each user the permissions before and after. ' +
      'Facts, lockouts, findings, how many people gain and lose each permission, and entries. `timestamp` is ' +
      `when the simulation was made. The same simulation gives the same bytes. ${IMPACT_DESCRIPTION}`,
  })
  async report(
    @Param() { id }: SimulationPath,
    @Query() { format }: ReportQuery,
    @Headers('accept') accept: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const chosen = format ?? acceptedFormat(accept, tableFormatNames);
    return sendReport(await this.reports.open(id, chosen, by), chosen, 'impact', reply);
  }
}
