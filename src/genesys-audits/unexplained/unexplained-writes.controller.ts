import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { RECORDING } from '../../http/common-problems';
import { listToken, readStoredPosition } from '../../http/list-token';
import { toGenesysAuditDto } from '../api/genesys-audit-pages';
import { UnexplainedWriteStore, type UnexplainedWrite, type WritePosition } from './unexplained-write-store';
import {
  AcceptUnexplainedWriteDto,
  UnexplainedWriteDto,
  UnexplainedWritePageDto,
  UnexplainedWritesQuery,
} from './unexplained-writes.dto';

@ApiTags('genesys-audits')
@Controller('api/v1/genesys-audits/unexplained-writes')
export class UnexplainedWritesController {
  constructor(private readonly store: UnexplainedWriteStore) {}

  @Get()
  @Requires('genesys-audits:read')
  @ApiOperation({
    operationId: 'listUnexplainedWrites',
    summary: 'List unexplained writes of our client',
    description:
      'What Genesys reported as done with the OAuth client of this service, and that no change of this service explains, ' +
      'newest first. Another program uses the client, or its secret is known to others: find out which, and replace the secret.',
  })
  async list(
    @Query() { state, pageSize, pageToken }: UnexplainedWritesQuery,
  ): Promise<UnexplainedWritePageDto> {
    const scope = ['unexplained-writes', state ?? ''];
    const after = pageToken === undefined ? undefined : readStoredPosition(pageToken, scope, 2);
    const found = await this.store.page(state, pageSize + 1, after as WritePosition | undefined);
    const writes = found.slice(0, pageSize);
    const last = found.length > pageSize ? writes.at(-1) : undefined;
    return {
      writes: writes.map(toDto),
      open: await this.store.open(),
      ...(last && { nextPageToken: listToken(scope, [last.audit.at, last.audit.id]) }),
    };
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Requires('genesys-audits:accept')
  @ApiProblems(...RECORDING)
  @ApiOperation({
    operationId: 'acceptUnexplainedWrite',
    summary: 'Accept an unexplained write',
    description: 'Closes the finding, with who accepted it and why. The id is that of the audit.',
  })
  async accept(
    @Param('id') id: string,
    @Body() { reason }: AcceptUnexplainedWriteDto,
    @RequestedBy() by: Requester,
  ): Promise<UnexplainedWriteDto> {
    return toDto(await this.store.accept(id, reason, by));
  }
}

function toDto({ audit, row }: UnexplainedWrite): UnexplainedWriteDto {
  const { accepted_at: at, accepted_by_type: type, accepted_by_id: id, reason } = row;
  const isAccepted = at !== null && type !== null && id !== null;
  return {
    severity: 'critical',
    state: isAccepted ? 'accepted' : 'open',
    foundAt: row.found_at,
    audit: toGenesysAuditDto(audit),
    ...(isAccepted && { accepted: { type, id, at, reason: reason ?? '' } }),
  };
}
