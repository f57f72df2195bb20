import { Injectable } from '@nestjs/common';
import { listToken, readStoredPosition } from '../../http/list-token';
import { GenesysAuditReader } from '../store/genesys-audit-reader';
import type { KeptAudit } from '../store/kept-audit';
import {
  filterOf,
  type GenesysAuditDto,
  type GenesysAuditPageDto,
  type GenesysAuditsQuery,
} from './genesys-audits.dto';

/** Pages of the kept audits of Genesys. */
@Injectable()
export class GenesysAuditPages {
  constructor(private readonly reader: GenesysAuditReader) {}

  async page(query: GenesysAuditsQuery): Promise<GenesysAuditPageDto> {
    const filter = filterOf(query);
    const { sort, pageSize, pageToken } = query;
    const scope = ['genesys-audits', sort, filter];
    const after =
      pageToken === undefined ? undefined : (readStoredPosition(pageToken, scope, 2) as [string, string]);
    const order = sort === 'at' ? 'asc' : 'desc';
    const events = await this.reader.page({ filter, order, size: pageSize + 1, after });
    const items = events.slice(0, pageSize);
    const last = items.at(-1);
    const hasMore = events.length > pageSize && last !== undefined;
    return {
      items: items.map(toGenesysAuditDto),
      ...(hasMore && { nextPageToken: listToken(scope, [last.at, last.id]) }),
    };
  }
}

/** A kept event has the members of its DTO and no others. */
export function toGenesysAuditDto({ properties, ...event }: KeptAudit): GenesysAuditDto {
  return { ...event, properties: [...properties] };
}
