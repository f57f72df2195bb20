import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedGrant } from '../../simulator/org/simulated-org';
import type { RunningSimulator } from '../../simulator/simulator';
import type { ServiceGroup } from '../chaos-test/service-group';

const EVERY_MS = 50;

export type Place = Pick<SimulatedGrant, 'subjectId' | 'roleId' | 'divisionId'>;

/** Changes grants in Genesys, past the service. */
export class OutOfBand {
  constructor(private readonly simulator: RunningSimulator) {}

  give(places: readonly Place[]): Promise<void> {
    return this.change(places.map((place) => ({ op: 'grant', subjectType: 'PC_USER', ...place })));
  }

  take(places: readonly Place[]): Promise<void> {
    return this.change(places.map((place) => ({ op: 'revoke', ...place })));
  }

  holds({ subjectId, roleId, divisionId }: Place): boolean {
    const held = this.simulator.org.grants.get(subjectId) ?? [];
    return held.some((grant) => grant.roleId === roleId && grant.divisionId === divisionId);
  }

  async control(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, body: JSON.stringify(body) };
    const answer = await fetch(`${this.simulator.url}/_simulator/${path}`, init);
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
  }

  private change(changes: readonly object[]): Promise<void> {
    return this.control('POST', 'changes', { changes });
  }
}

/** Gives and takes a role all the time, of people whom the test does not decide about, and has it read. */
export class ChangingGrants {
  private isEnding = false;
  private readonly ended: Promise<void>;

  constructor(
    private readonly genesys: OutOfBand,
    private readonly group: ServiceGroup,
    private readonly places: readonly Place[],
  ) {
    this.ended = this.run();
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.ended;
  }

  private async run(): Promise<void> {
    for (let turn = 0; !this.isEnding; turn++) {
      const place = this.places[turn % this.places.length]!;
      await (this.genesys.holds(place) ? this.genesys.take([place]) : this.genesys.give([place]));
      if (turn % 10 === 0) await this.group.askOnce('POST', '/api/v1/sync', {});
      await sleep(EVERY_MS);
    }
  }
}
