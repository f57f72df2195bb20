import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/invalid-request-error';
import type { SimulatedRevisions } from '../../simulations/simulated-revisions';
import type { ChangeOrigin, StoredChange } from '../change';
import type { ChangesService } from '../changes.service';
import type { DerivedPlan } from '../derived/derived-plan';
import type { Planner } from '../plan/planner';
import { readWantedChange } from '../plan/wanted-change';
import type { IdempotentRequests } from '../storage/idempotent-requests';
import type { ApplyChangeDto, ChangeDto } from './change.dto';
import type { ChangesReader } from './changes-reader';

/** What callers ask for, each request once. */
export class ChangeRequests {
  constructor(
    private readonly changes: ChangesService,
    private readonly planner: Planner,
    private readonly simulated: Pick<SimulatedRevisions, 'proposal'>,
    private readonly idempotent: IdempotentRequests,
    private readonly reader: ChangesReader,
  ) {}

  plan(body: unknown, key: string | undefined, by: Requester): Promise<ChangeDto> {
    return this.once(['plan', body], key, by, async () => {
      const sources = {
        index: async () => (await this.planner.current()).index,
        simulated: (id: string) => this.simulated.proposal(id),
      };
      return this.planner.plan(await readWantedChange(body, sources), by);
    });
  }

  apply(
    id: string,
    { planSha256, withoutBlocked }: ApplyChangeDto,
    key: string | undefined,
    by: Requester,
  ): Promise<ChangeDto> {
    return this.once(['apply', id, planSha256, withoutBlocked], key, by, () =>
      this.changes.apply(id, { planSha256, withoutBlocked }, by),
    );
  }

  retry(id: string, key: string | undefined, by: Requester): Promise<ChangeDto> {
    return this.once(['retry', id], key, by, () => this.changes.retry(id, by));
  }

  /** Throws InvalidRequestError (400) when there is nothing to undo. */
  rollBack(id: string, withMovedOn: boolean, key: string | undefined, by: Requester): Promise<ChangeDto> {
    return this.once(['roll_back', id, withMovedOn], key, by, async () => {
      const { index } = await this.planner.current(await this.changes.revisionAfter(id));
      const derived = await this.changes.rollBack(id, index, withMovedOn);
      return this.derive(derived, { kind: 'roll_back', id }, 'names a change that wrote nothing', by);
    });
  }

  /** Throws InvalidRequestError (400) when nothing drifted. */
  planAgain(id: string, key: string | undefined, by: Requester): Promise<ChangeDto> {
    return this.once(['plan_again', id], key, by, async () => {
      const { index } = await this.planner.current(await this.changes.revisionAfter(id));
      const derived = await this.changes.planAgain(id, index);
      return this.derive(derived, { kind: 'drifted', id }, 'names a change of which nothing drifted', by);
    });
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

  private derive(
    { proposal, leftAlone }: DerivedPlan,
    origin: ChangeOrigin,
    otherwise: string,
    by: Requester,
  ): Promise<StoredChange> {
    if (proposal.length + leftAlone.length === 0)
      throw new InvalidRequestError([{ pointer: '/path/id', detail: otherwise }]);
    return this.planner.plan({ proposal, origin, leftAlone }, by);
  }

  private async once(
    content: unknown,
    key: string | undefined,
    { caller }: Requester,
    work: () => Promise<StoredChange>,
  ): Promise<ChangeDto> {
    const again = (id: string) => this.changes.get(id);
    return this.reader.shown(await this.idempotent.run({ caller, key, content }, work, again));
  }
}
