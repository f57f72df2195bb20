import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import type { Question } from './history';
import { randomDivision } from './random-org';
import { roleShapes } from './role-shapes';
import { noAnswer, type ServiceUnderTest } from './service-under-test';
import type { ProposedGrant } from './with-proposal';

const SIMULATIONS = '/api/v1/simulations';
const MAX_KEPT = 3;

export interface Simulated {
  readonly id: string;
  readonly asOf: string;
  readonly proposal: readonly ProposedGrant[];
  /** What the proposal gives or takes. */
  readonly questions: readonly Question[];
}

/** Simulated changes that are asked about for a while. */
export class Simulations {
  private kept: Simulated[] = [];

  constructor(
    private readonly service: ServiceUnderTest,
    private readonly org: SimulatedOrg,
    private readonly random: SeededRandom,
  ) {}

  get asOfs(): string[] {
    return this.kept.map(({ asOf }) => asOf);
  }

  one(): Simulated | undefined {
    return this.kept.length === 0 ? undefined : this.random.pick(this.kept);
  }

  /** Simulates something new and forgets the oldest. What the revision does not know is refused, and left out. */
  async renew(): Promise<void> {
    const proposal = Array.from({ length: 1 + this.random.below(3) }, () => this.proposedGrant());
    const tolerated = [400, ...noAnswer];
    const body = { items: proposal };
    const made = await this.service.ask<SimulationDto>('POST', SIMULATIONS, body, tolerated);
    if (made === undefined) return;
    const { id, asOf } = made;
    this.kept.push({ id, asOf, proposal, questions: proposal.flatMap((one) => this.questionsOf(one)) });
    if (this.kept.length <= MAX_KEPT) return;
    await this.service.ask('DELETE', `${SIMULATIONS}/${this.kept.shift()!.id}`);
  }

  private proposedGrant(): ProposedGrant {
    const { random, org } = this;
    const subjectType = random.chance(0.6) ? 'user' : 'group';
    const ids = [...(subjectType === 'user' ? org.users : org.groups).keys()];
    const subjectId = random.pick(ids);
    const held = org.grants.get(subjectId) ?? [];
    if (held.length > 0 && random.chance(0.3)) {
      const { roleId, divisionId } = random.pick(held);
      return { kind: 'grant_removed', subjectType, subjectId, roleId, divisionId };
    }
    const roleId = random.pick(roleShapes).id;
    return { kind: 'grant_added', subjectType, subjectId, roleId, divisionId: randomDivision(random) };
  }

  private questionsOf({ subjectType, subjectId, roleId, divisionId }: ProposedGrant): Question[] {
    const group = subjectType === 'group' ? this.org.groups.get(subjectId) : undefined;
    const people = group === undefined ? [subjectId] : [...group.individualIds, ...group.ownerIds];
    const { gives } = roleShapes.find(({ id }) => id === roleId)!;
    return people.flatMap((id) =>
      gives.map((permission) => ({ type: 'user', id, permission, divisionId }) as const),
    );
  }
}
