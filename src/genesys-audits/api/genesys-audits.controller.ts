import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { RECORDING } from '../../http/common-problems';
import { Expensive } from '../../http/expensive';
import { GenesysAuditExports } from '../export/genesys-audit-exports';
import { GenesysAuditPages } from './genesys-audit-pages';
import {
  filterOf,
  GenesysAuditExportQuery,
  GenesysAuditPageDto,
  GenesysAuditsQuery,
} from './genesys-audits.dto';

/** The audits of Genesys, kept beyond the time for which Genesys shows them. */
@ApiTags('genesys-audits')
@Controller('api/v1/genesys-audits')
export class GenesysAuditsController {
  constructor(
    private readonly pages: GenesysAuditPages,
    private readonly exports: GenesysAuditExports,
  ) {}

  @Get()
  @Requires('genesys-audits:read')
  @ApiOperation({
    operationId: 'listGenesysAudits',
    summary: 'List audits of Genesys',
    description:
      'What Genesys reported about changes of access, newest first unless `sort` says otherwise. ' +
      'Kept for GENESYS_AUDIT_RETENTION.',
  })
  list(@Query() query: GenesysAuditsQuery): Promise<GenesysAuditPageDto> {
    return this.pages.page(query);
  }

  @Get('export')
  @Expensive()
  @Requires('genesys-audits:export')
  @ApiOperation({
    operationId: 'exportGenesysAudits',
    summary: 'Export audits of Genesys',
    description: 'As a file, oldest first. The export is recorded in the audit log.',
  })
  @ApiProblems(...RECORDING)
  @ApiProduces('application/x-ndjson', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() query: GenesysAuditExportQuery,
    @RequestedBy() by: Requester,
  ): Promise<StreamableFile> {
    const { stream, mediaType, fileName } = await this.exports.open(query.format, filterOf(query), by);
    return new StreamableFile(stream, { type: mediaType, disposition: `attachment; filename="${fileName}"` });
  }
}
