import { Inject, Injectable } from '@nestjs/common';
import { matrixSteps } from '../../access/matrix/compile-matrix';
import type { Snapshot } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import { GenesysSettings } from '../../config/settings';
import { type PublishedSnapshot, SnapshotStore } from './snapshot-store';
import { danglingGaps, ownPermissionGaps } from './visibility-gaps';

/** Turns snapshots of the organisation into revisions and swaps them in. */
@Injectable()
export class SnapshotPublisher {
  private withdrawn = false;

  constructor(
    private readonly store: SnapshotStore,
    @Inject(GenesysSettings) private readonly settings: Pick<GenesysSettings, 'clientId'>,
  ) {}

  /** Compiles what was read, and notes what our client could not see. No answer uses it yet. */
  async prepare(content: Omit<Snapshot, 'revision'>, revision: number): Promise<PublishedSnapshot> {
    const yielder = new Yielder();
    const read: Snapshot = { ...content, revision };
    const matrix = await inSlices(matrixSteps(read), yielder);
    const gaps = [
      ...read.gaps,
      ...(await inSlices(danglingGaps(read), yielder)),
      ...ownPermissionGaps(matrix, this.settings.clientId, read.users.length),
    ];
    return { snapshot: { ...read, gaps }, matrix, partial: gaps.length > 0 };
  }

  /** `beganAtMs` as in SnapshotAge, for a sync run. */
  publish(prepared: PublishedSnapshot, beganAtMs?: number): void {
    this.withdrawn = false;
    this.store.publish(prepared, beganAtMs);
  }

  /** Publishes a stored snapshot, unless it is what answers already. True when it does from now on. */
  async publishStored(snapshot: Snapshot): Promise<boolean> {
    if (!this.isNews(snapshot)) return false;
    const matrix = await inSlices(matrixSteps(snapshot), new Yielder());
    // A newer one may have been published in the meantime.
    if (!this.isNews(snapshot)) return false;
    this.store.publish({ snapshot, matrix, partial: snapshot.gaps.length > 0 });
    return true;
  }

  /** The same; true if it comes from a sync run other than that of what answered before. */
  async publishReading(snapshot: Snapshot): Promise<boolean> {
    const asOf = this.store.latest()?.snapshot.asOf;
    return (await this.publishStored(snapshot)) && snapshot.asOf !== asOf;
  }

  /** What is stored is not of the organisation that our credentials are for: nothing is answered from it. */
  withdraw(): void {
    this.withdrawn = true;
    this.store.withdraw();
  }

  private isNews({ revision }: Snapshot): boolean {
    return !this.withdrawn && revision > (this.store.latest()?.snapshot.revision ?? 0);
  }
}
