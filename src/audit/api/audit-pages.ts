import { Injectable } from '@nestjs/common';
import { CheckpointStore } from '../checkpoints/checkpoint-store';
import { AuditReader } from '../reading/audit-reader';
import { pageToken, readPageToken } from '../reading/page-token';
import { toCheckpointDto, toEventDto } from './audit-responses';
import { filterOf, type AuditEventsQuery, type CheckpointsQuery } from './audit-query.dto';
import type { AuditEventPageDto, CheckpointPageDto } from './audit.dto';

/** Pages of the log and of its checkpoints, as requested over HTTP. */
@Injectable()
export class AuditPages {
  constructor(
    private readonly reader: AuditReader,
    private readonly checkpoints: CheckpointStore,
  ) {}

  async events(query: AuditEventsQuery): Promise<AuditEventPageDto> {
    const { sort, pageSize: size, pageToken: token } = query;
    const order = sort === 'seq' ? 'asc' : 'desc';
    const filter = filterOf(query);
    const after = token === undefined ? undefined : readPageToken(token, filter, order);
    const { items, next } = await this.reader.page({ filter, order, size, after });
    return {
      items: items.map(toEventDto),
      ...(next !== undefined && { nextPageToken: pageToken(next, filter, order) }),
    };
  }

  /** The token is the number of the last checkpoint: there is no filter that it could be used with. */
  async checkpointPage({ pageSize, pageToken: token }: CheckpointsQuery): Promise<CheckpointPageDto> {
    const { items, more } = await this.checkpoints.page(
      pageSize,
      token === undefined ? undefined : Number(token),
    );
    return { items: items.map(toCheckpointDto), ...(more && { nextPageToken: String(items.at(-1)?.seq) }) };
  }
}
