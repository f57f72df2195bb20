import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { SimulatedRevisions } from '../../simulations/simulated-revisions';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import type { Author, ChangeOrigin, StoredChange } from '../change';
import { ChangesService } from '../changes.service';
import type { DerivedPlan } from '../derived/derived-plan';
import { Planner } from '../plan/planner';
import { readRequestedChange } from '../plan/requested-change';
import type { ApplyChangeDto } from './change-request.dto';
import type { ChangeDto } from './change.dto';
import { ChangesReader } from './changes-reader';
import type { IdempotentWork } from './idempotency.interceptor';

/**
 * What callers request. The first word of each `content` is stored with the keys of earlier requests, as a digest, so
 * it must not change.
 */
@Injectable()
export class ChangeRequests {
  constructor(
    private readonly changes: ChangesService,
    private readonly planner: Planner,
    @Inject(SimulatedRevisions) private readonly simulated: Pick<SimulatedRevisions, 'proposal' | 'stored'>,
    private readonly reader: ChangesReader,
  ) {}

  plan(body: unknown, by: Requester): IdempotentWork {
    return {
      content: ['plan', body],
      work: async () => {
        const at = await this.planner.current();
        const sources = {
          index: at.index,
          simulated: (id: string) => this.simulated.proposal(id),
        };
        const wanted = await readRequestedChange(body, sources);
        return this.planner.plan({ ...wanted, madeFromAuthors: await this.authorsOf(wanted.origin) }, at, by);
      },
    };
  }

  apply(id: string, { planSha256, skipBlocked }: ApplyChangeDto, by: Requester): IdempotentWork {
    return {
      content: ['apply', id, planSha256, skipBlocked],
      work: () => this.changes.apply(id, { planSha256, skipBlocked }, by),
    };
  }

  retry(id: string, by: Requester): IdempotentWork {
    return { content: ['retry', id], work: () => this.changes.retry(id, by) };
  }

  /** Throws InvalidRequestError (400) when there is nothing to undo. */
  rollBack(id: string, includeChangedSubjects: boolean, by: Requester): IdempotentWork {
    return {
      content: ['roll_back', id, includeChangedSubjects],
      work: async () => {
        const at = await this.planner.current(await this.changes.revisionAfter(id));
        const derived = await this.changes.rollBack(id, at.index, includeChangedSubjects);
        return this.derive(derived, at, { kind: 'roll_back', id }, 'names a change that wrote nothing', by);
      },
    };
  }

  /** Throws InvalidRequestError (400) when nothing drifted. */
  replan(id: string, by: Requester): IdempotentWork {
    return {
      content: ['plan_again', id],
      work: async () => {
        const at = await this.planner.current(await this.changes.revisionAfter(id));
        const derived = await this.changes.replan(id, at.index);
        return this.derive(
          derived,
          at,
          { kind: 'drifted', id },
          'names a change of which nothing drifted',
          by,
        );
      },
    };
  }

  async approve(id: string, planSha256: string, by: Requester): Promise<ChangeDto> {
    return this.reader.shown(await this.changes.approve(id, planSha256, by));
  }

  async pause(id: string, by: Requester): Promise<ChangeDto> {
    return this.reader.shown(await this.changes.pause(id, by));
  }

  async resume(id: string, by: Requester): Promise<ChangeDto> {
    return this.reader.shown(await this.changes.resume(id, by));
  }

  async cancel(id: string, by: Requester): Promise<ChangeDto> {
    return this.reader.shown(await this.changes.cancel(id, by));
  }

  /** Whose work a plan takes over: they cannot approve it either. */
  private async authorsOf(origin: ChangeOrigin): Promise<readonly Author[]> {
    if (origin.kind === 'simulation') return [(await this.simulated.stored(origin.id)).createdBy];
    if (origin.kind !== 'roll_back' && origin.kind !== 'drifted') return [];
    const { createdBy, madeFromAuthors } = await this.changes.get(origin.id);
    const others = madeFromAuthors.filter(({ type, id }) => type !== createdBy.type || id !== createdBy.id);
    return [createdBy, ...others];
  }

  private async derive(
    { proposal, ...derived }: DerivedPlan,
    at: IndexedRevision,
    origin: ChangeOrigin,
    otherwise: string,
    by: Requester,
  ): Promise<StoredChange> {
    if (proposal.length + derived.leftAlone.length === 0)
      throw new InvalidRequestError([{ pointer: '/path/id', detail: otherwise }]);
    const madeFromAuthors = await this.authorsOf(origin);
    return this.planner.plan({ proposal, origin, derived, madeFromAuthors }, at, by);
  }
}
