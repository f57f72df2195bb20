import { Injectable } from '@nestjs/common';
import { InvalidRequestError } from '../../common/errors';
import { ChangeReader } from '../history/reading/change-reader';
import { EntityNameReader } from '../history/reading/entity-names';
import { RevisionReader } from '../history/reading/revision-reader';
import { referencesOf, toChangeDto } from './change-mapping';
import { changeToken, readChangeToken } from './change-token';
import { readRevisionToken } from './revision-token';
import { toSnapshotDto, toSnapshotPageDto } from './snapshot-mapping';
import type {
  ListChangesQueryDto,
  ListSnapshotsQueryDto,
  SnapshotChangePageDto,
  SnapshotDto,
  SnapshotPageDto,
} from './snapshots.dto';

/** Shows the stored snapshots, and what was added and removed between them. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly revisions: RevisionReader,
    private readonly changes: ChangeReader,
    private readonly names: EntityNameReader,
  ) {}

  async list({ pageSize, pageToken }: ListSnapshotsQueryDto): Promise<SnapshotPageDto> {
    const below = pageToken === undefined ? undefined : readRevisionToken(pageToken);
    return toSnapshotPageDto(await this.revisions.page(pageSize, below));
  }

  async get(revision: number): Promise<SnapshotDto> {
    return toSnapshotDto(await this.revisions.get(revision));
  }

  async listChanges(
    from: number,
    { to, kind, pageSize, pageToken }: ListChangesQueryDto,
  ): Promise<SnapshotChangePageDto> {
    if (to <= from) {
      const detail = 'must be later than the revision in the path';
      throw new InvalidRequestError([{ pointer: '/query/to', detail }]);
    }
    const scope = { from, to, kind };
    const after = pageToken === undefined ? undefined : readChangeToken(pageToken, scope);
    const { changes, next } = await this.changes.page({ ...scope, pageSize, after });
    const names = await this.names.namesOf(changes.flatMap(referencesOf), to);
    return {
      changes: changes.map((change) => toChangeDto(change, names)),
      nextPageToken: next && changeToken(next, scope),
    };
  }
}
