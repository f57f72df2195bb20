import type { SubjectReference } from './consistency';
import type { PublishedSnapshot } from './snapshot-store';

/** Reads single subjects again from Genesys. The module that syncs provides it. */
export abstract class SubjectRefresher {
  /**
   * A revision that contains what Genesys returned for the subject after the call. Throws what `SnapshotStore.current`
   * throws, or a refresh error (503); never returns an answer from before.
   */
  abstract refresh(subject: SubjectReference): Promise<PublishedSnapshot>;
}

/** Reads the divisions again from Genesys. The module that syncs provides it. */
export abstract class DivisionRefresher {
  /** Resolves once the current revision contains every division that Genesys listed after the call. */
  abstract refresh(): Promise<void>;
}
