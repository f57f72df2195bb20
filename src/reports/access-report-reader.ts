import { Injectable } from '@nestjs/common';
import type { Snapshot, SubjectType } from '../access/model/snapshot';
import { MomentNotKeptError } from '../revisions/revisions.errors';
import type { Row, Table } from '../tables/table-document';
import { accessBatches, accessColumns } from './access-batches';
import { SnapshotSource } from './snapshot-source';

/** Gives other features the report of who has what. */
@Injectable()
export class AccessReportReader {
  constructor(private readonly snapshots: SnapshotSource) {}

  /** What answered at a time; undefined where nothing of it is kept. Throws as SnapshotSource. */
  async at(time: string): Promise<Snapshot | undefined> {
    try {
      return await this.snapshots.at(await this.snapshots.revisionAt({ time }));
    } catch (error) {
      if (error instanceof MomentNotKeptError) return undefined;
      throw error;
    }
  }

  /** With `types`, only of subjects of these types. */
  table(snapshot: Snapshot | undefined, types?: readonly SubjectType[]): Table {
    const batches = snapshot === undefined ? [] : ofTypes(accessBatches(snapshot), types);
    return { key: 'access', title: 'Access', columns: accessColumns, batches };
  }
}

async function* ofTypes(
  batches: AsyncIterable<readonly Row[]>,
  types?: readonly string[],
): AsyncGenerator<readonly Row[]> {
  for await (const batch of batches) {
    const rows = types === undefined ? batch : batch.filter(([type]) => types.includes(type as string));
    if (rows.length > 0) yield rows;
  }
}
