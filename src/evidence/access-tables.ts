import { Injectable } from '@nestjs/common';
import { PeriodKeysReader } from '../api-keys/period-keys-reader';
import { AccessReportReader } from '../reports/access-report-reader';
import { paged } from '../sealed-archives/paged';
import { inBatches } from '../tables/in-batches';
import type { Row, Table } from '../tables/table-document';
import { partsOf } from './evidence-parts';
import type { Pack } from './pack';

type ApiKey = Awaited<ReturnType<PeriodKeysReader['page']>>[number];

/** Who had access, and with what. */
@Injectable()
export class AccessTables {
  constructor(
    private readonly access: AccessReportReader,
    private readonly keysReader: PeriodKeysReader,
  ) {}

  held({ control, snapshot }: Pack): Table {
    return this.access.table(snapshot, partsOf[control].accountsOnly ? ['oauth_client'] : undefined);
  }

  clients({ snapshot }: Pack): Table {
    const rows = (snapshot?.oauthClients ?? []).map(({ id, name, state, grantType }) => [
      id,
      name,
      state,
      grantType,
    ]);
    return {
      key: 'clients',
      title: 'OAuth clients',
      columns: [
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'name', title: 'Name' },
        { key: 'state', title: 'State' },
        { key: 'grantType', title: 'Grant type' },
      ],
      batches: inBatches(rows),
    };
  }

  keys(pack: Pack): Table {
    return {
      key: 'keys',
      title: 'API keys',
      columns: [
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'name', title: 'Name' },
        { key: 'roles', title: 'Roles', kind: 'list' },
        { key: 'createdAt', title: 'Created', kind: 'time' },
        { key: 'createdByType', title: 'Created by (type)' },
        { key: 'createdById', title: 'Created by', kind: 'id' },
        { key: 'expiresAt', title: 'Expires', kind: 'time' },
        { key: 'lastUsedAt', title: 'Last used', kind: 'time' },
        { key: 'revokedAt', title: 'Revoked', kind: 'time' },
      ],
      batches: this.keyRows(pack),
    };
  }

  private async *keyRows({ period }: Pack): AsyncGenerator<Row[]> {
    const read = (limit: number, last?: ApiKey) => this.keysReader.page(period, limit, last?.id);
    for await (const page of paged(read))
      yield page.map((key) => [
        key.id,
        key.name,
        key.roles,
        key.createdAt,
        key.createdBy.type,
        key.createdBy.id,
        key.expiresAt,
        key.lastUsedAt,
        key.revokedAt,
      ]);
  }
}
