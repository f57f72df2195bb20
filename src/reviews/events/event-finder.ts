import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import {
  peopleFacts,
  reviewEvents,
  type PeopleFacts,
  type ReviewEvent,
} from '../../access/reviews/review-events';
import type { AccessIndex } from '../../access/index/access-index';
import { trustedTime } from '../../common/trusted-clock';
import { Yielder } from '../../common/yielder';
import { OpenFindingsReader } from '../../conflicts/open-findings-reader';
import { RevisionSource } from '../../revisions/current/revision-source';
import { MomentNotKeptError } from '../../revisions/revisions.errors';
import { EventMark, type Mark } from './event-mark';

/** Events since the last look, and where the next one begins. */
export interface FoundEvents {
  readonly events: readonly ReviewEvent[];
  readonly mark: Mark;
}

/** Finds what happened to people since the last look. */
@Injectable()
export class EventFinder {
  private readonly logger = new Logger(EventFinder.name);
  /** Of the revision that was looked at last: it need not be loaded again. */
  private known?: { readonly revision: number; readonly facts: PeopleFacts };

  constructor(
    private readonly mark: EventMark,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly findings: OpenFindingsReader,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Undefined while the snapshot is not whole: what it lacks would look like a change. Throws as RevisionSource. */
  async find(): Promise<FoundEvents | undefined> {
    const { published, index } = await this.revisions.indexedAt();
    if (published.partial || published.snapshot.gaps.length > 0) return undefined;
    const last = await this.mark.get();
    const mark: Mark = { revision: index.revision, lookedAt: this.now() };
    if (last === undefined) return { events: [], mark };
    const ended = await this.findings.withEndedException(last.lookedAt, mark.lookedAt);
    const events = ended.map((userId): ReviewEvent => ({ kind: 'exception_ended', userId }));
    if (last.revision !== index.revision) events.push(...(await this.between(last.revision, index)));
    return { events, mark };
  }

  private async between(revision: number, index: AccessIndex): Promise<ReviewEvent[]> {
    const before = await this.factsAt(revision);
    const facts = await peopleFacts(index, new Yielder());
    this.known = { revision: index.revision, facts };
    return before === undefined ? [] : reviewEvents(before, facts);
  }

  private async factsAt(revision: number): Promise<PeopleFacts | undefined> {
    if (this.known?.revision === revision) return this.known.facts;
    try {
      const { index } = await this.revisions.indexedAt({ level: 'past', moment: { revision } });
      return await peopleFacts(index, new Yielder());
    } catch (error) {
      if (!(error instanceof MomentNotKeptError)) throw error;
      this.logger.warn({ msg: 'Events that call for access reviews were missed', since: revision });
      return undefined;
    }
  }
}
