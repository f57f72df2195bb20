import { Inject, Injectable } from '@nestjs/common';
import type { HeldRole, RefreshedSubject } from '../../access/matrix/refreshed-subject';
import type { Group, OAuthClient, User } from '../../access/model/snapshot';
import { GenesysNotFoundError } from '../../genesys/genesys.errors';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { WritableSubject } from '../../genesys/gateways/grant-writes-gateway';
import { AccessIndexes, type IndexedRevision } from '../../revisions/current/access-indexes';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { PublicationQueue } from './publication-queue';
import { type RecordRefresh, RecentRefreshes } from './recent-refreshes';

/** What a subject holds directly, as Genesys just returned it. */
export interface DirectGrantsRead {
  readonly subject: WritableSubject;
  readonly grants: readonly HeldRole[];
  /** What was known when the read began. */
  readonly base: IndexedRevision;
  readonly note: RecordRefresh;
  readonly signal?: AbortSignal;
}

/**
 * Reads the direct grants of single subjects, with one call each, and makes revisions of them: for who changes grants and
 * must know what became of it. What else is known of a subject stays; what it gained counts once it is proven (GainVerifier).
 */
@Injectable()
export class DirectGrantsReader {
  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'grants'>,
    @Inject(PublicationQueue) private readonly queue: Pick<PublicationQueue, 'publish'>,
    private readonly lately: RecentRefreshes,
  ) {}

  /** Undefined when Genesys does not know the subject. Throws what `SnapshotStore.current` and the gateway throw. */
  async read(subject: WritableSubject, signal?: AbortSignal): Promise<DirectGrantsRead | undefined> {
    const published = this.store.current();
    const base = { published, index: await this.indexes.of(published) };
    const note = this.lately.expect();
    try {
      const { direct } = await this.gateways.grants.ofSubject(subject.id, { signal });
      return { subject, grants: direct, base, note, signal };
    } catch (error) {
      if (error instanceof GenesysNotFoundError) return undefined;
      throw error;
    }
  }

  /**
   * The revision that answers from what was read, on this instance from here on, and the calls that it took. A gain
   * that cannot be proven is not in it: the next sync run brings it. Throws as SubjectRefresh, or when the signal of
   * the read aborts.
   */
  async publish(read: DirectGrantsRead): Promise<{ readonly revision: number; readonly calls: number }> {
    const { subject, base, note, signal } = read;
    const refreshed = refreshedOf(read);
    const publication = await this.queue.publish({ subject, base, note, signal, refreshed });
    return { revision: publication.published.snapshot.revision, calls: publication.calls };
  }
}

function refreshedOf({ subject: { type, id }, grants, base }: DirectGrantsRead): RefreshedSubject {
  const known = base.index.subject(type, id);
  switch (type) {
    case 'user':
      return {
        type,
        id,
        user: known?.entity as User | undefined,
        grants,
        groupIds: new Set(known?.groupIds),
      };
    case 'group':
      return { type, id, group: known?.entity as Group | undefined, grants };
    case 'oauth_client':
      return { type, id, client: known?.entity as OAuthClient | undefined, grants };
  }
}
