import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Snapshot } from '../../access/model/snapshot';
import { SnapshotSettings } from '../../config/settings';
import type { FactChanges } from '../../revisions/history/facts/fact';
import { acceptanceReason, type ObservedLosses } from './held-back';
import { SyncHeldBackError } from '../sync.errors';
import { HeldBackStore } from './held-back-store';
import { isImplausible } from './implausible';
import { lossesBetween, type Loss } from './losses';
import { OwnRemovals } from './own-removals';
import { sketchOf } from './sketch';

const REASONS = {
  accepted: 'A person accepted the losses.',
  confirmed: 'Later runs lost the same.',
  plausible: 'A later run did not lose so much.',
};

/** Holds back a sync run that lost too much at once: one answer of the directory is not taken as the truth. */
@Injectable()
export class PlausibilityCheck {
  private readonly logger = new Logger(PlausibilityCheck.name);

  constructor(
    private readonly store: HeldBackStore,
    @Inject(OwnRemovals) private readonly ownRemovals: Pick<OwnRemovals, 'since'>,
    @Inject(SnapshotSettings)
    private readonly settings: Pick<
      SnapshotSettings,
      'maxShrinkPercent' | 'confirmingRuns' | 'syncIntervalMs'
    >,
  ) {}

  /**
   * Why the run is believed, for `settled` once it is stored. Throws SyncHeldBackError: then nothing of it is stored, nor
   * answered from.
   */
  async check(before: Snapshot | undefined, changes: FactChanges): Promise<keyof typeof REASONS> {
    const losses = before === undefined ? [] : await this.implausible(before, changes);
    if (losses.length === 0) return 'plausible';
    const { confirmingRuns, syncIntervalMs } = this.settings;
    const held = await this.store.hold(await seen(losses));
    const because = acceptanceReason(held, { confirmingRuns, spanMs: syncIntervalMs });
    if (because === undefined) throw new SyncHeldBackError(held);
    this.logger.warn({ msg: 'Large losses were accepted', because, losses: held.losses, id: held.id });
    return because;
  }

  /** The run is stored: nothing is held back any more. */
  async settled(because: keyof typeof REASONS): Promise<void> {
    await this.store.end(REASONS[because]);
  }

  private async implausible(before: Snapshot, changes: FactChanges): Promise<Loss[]> {
    const isTooMuch = (loss: Loss) => isImplausible(loss, this.settings.maxShrinkPercent);
    const losses = lossesBetween(before, changes).filter(isTooMuch);
    if (!losses.some(({ kind }) => kind === 'grants')) return losses;
    const own = await this.ownRemovals.since(before.asOf);
    return losses.map((loss) => (loss.kind === 'grants' ? withoutOwn(loss, own) : loss)).filter(isTooMuch);
  }
}

function withoutOwn(loss: Loss, own: ReadonlySet<string>): Loss {
  return { ...loss, gone: loss.gone.filter((key) => !own.has(key)) };
}

async function seen(losses: readonly Loss[]): Promise<ObservedLosses> {
  const sketches = new Map(
    await Promise.all(losses.map(async ({ kind, gone }) => [kind, await sketchOf(gone)] as const)),
  );
  return {
    losses: losses.map(({ kind, before, gone }) => ({ kind, before, gone: gone.length })),
    sketches: Object.fromEntries(sketches),
  };
}
