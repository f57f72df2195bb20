import { Injectable } from '@nestjs/common';
import { authorize } from '../../auth/authorize';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { SimulationsService } from '../../simulations/simulations.service';
import type { StoredSimulation } from '../../simulations/storage/stored-simulation';
import { ClientUsages } from '../clients/client-usages';
import { RoleUsages } from '../people/role-usages';
import type { SimulateClientProposalDto } from './usage-simulation.dto';

/** Simulates what usage proposes. */
@Injectable()
export class UsageSimulations {
  constructor(
    private readonly clients: ClientUsages,
    private readonly roles: RoleUsages,
    private readonly simulations: SimulationsService,
  ) {}

  /** Throws UnknownEntityError (404), MissingPermissionError (403) or InvalidRequestError (400). */
  async ofClient(
    id: string,
    { withoutNotKnown, grantsOnly }: SimulateClientProposalDto,
    by: Requester,
  ): Promise<StoredSimulation> {
    requireUsage(by);
    const { items } = await this.clients.propose(id, withoutNotKnown);
    const wanted = items.filter((item) => !grantsOnly || ('kind' in item && item.kind === 'grant_removed'));
    return this.simulate(wanted, by);
  }

  /** Throws as `ofClient`. */
  async ofRole(id: string, by: Requester): Promise<StoredSimulation> {
    requireUsage(by);
    return this.simulate((await this.roles.get(id)).items, by);
  }

  private simulate(items: readonly object[], by: Requester): Promise<StoredSimulation> {
    if (items.length === 0)
      throw new InvalidRequestError([
        { pointer: '/path/id', detail: 'has nothing to simulate: nothing is known to be unneeded' },
      ]);
    return this.simulations.create({ items }, by);
  }
}

/** A simulation tells what is unused. */
function requireUsage({ caller }: Requester): void {
  authorize(caller, { permission: 'usage:read' });
}
