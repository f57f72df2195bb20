import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import { RECORDING } from '../../http/common-problems';
import { keyIdOf } from '../checkpoint';
import { pemOf, SigningKey } from '../checkpoints/signing-key';
import { AuditExports } from '../export/audit-exports';
import { AuditReader } from '../reading/audit-reader';
import { AuditPages } from './audit-pages';
import {
  AuditEventsQuery,
  AuditExportQuery,
  CheckpointsQuery,
  filterOf,
  RecordPath,
} from './audit-query.dto';
import { AuditEventDto, AuditEventPageDto, AuditPublicKeyDto, CheckpointPageDto } from './audit.dto';

/** Reads only: nothing in this service changes a record. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly pages: AuditPages,
    private readonly reader: AuditReader,
    private readonly exports: AuditExports,
    private readonly key: SigningKey,
  ) {}

  @Get('events')
  @Requires('audit:read')
  @ApiOperation({
    operationId: 'listAuditEvents',
    summary: 'List audit records',
    description:
      'Newest first unless `order` says otherwise. ' +
      'Follow `nextPageToken` until there is none; records added in the meantime do not shift the pages.',
  })
  events(@Query() query: AuditEventsQuery): Promise<AuditEventPageDto> {
    return this.pages.events(query);
  }

  @Get('events/:seq')
  @Requires('audit:read')
  @ApiOperation({ operationId: 'getAuditEvent', summary: 'Get an audit record' })
  event(@Param() { seq }: RecordPath): Promise<AuditEventDto> {
    return this.reader.record(Number(seq));
  }

  @Get('export')
  @Expensive()
  @Requires('audit:export')
  @ApiProblems('not_found')
  @ApiOperation({
    operationId: 'exportAuditLog',
    summary: 'Export the audit log',
    description:
      'As a file, oldest record first. The export is recorded, and its own record is the last one that it may hold.',
  })
  @ApiProblems(...RECORDING)
  @ApiProduces('application/x-ndjson', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: AuditExportQuery, @RequestedBy() by: Requester): Promise<StreamableFile> {
    const { stream, mediaType, fileName } = await this.exports.open(query.format, filterOf(query), by);
    return new StreamableFile(stream, { type: mediaType, disposition: `attachment; filename="${fileName}"` });
  }

  @Get('checkpoints')
  @Requires('audit:read')
  @ApiOperation({
    operationId: 'listAuditCheckpoints',
    summary: 'List checkpoints of the audit log',
    description: 'Signed, newest first.',
  })
  checkpoints(@Query() query: CheckpointsQuery): Promise<CheckpointPageDto> {
    return this.pages.checkpointPage(query);
  }

  @Get('public-key')
  @Requires('audit:read')
  @ApiOperation({
    operationId: 'getAuditPublicKey',
    summary: 'Get the public key of checkpoints',
    description: 'The key that verifies checkpoints.',
  })
  publicKey(): AuditPublicKeyDto {
    const { keyId, publicKey, retiredKeys } = this.key;
    const retired = retiredKeys.map((key) => ({ keyId: keyIdOf(key), publicKey: pemOf(key) }));
    return { keyId, algorithm: 'Ed25519', publicKey, retiredKeys: retired };
  }
}
