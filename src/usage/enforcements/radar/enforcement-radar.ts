import { Injectable } from '@nestjs/common';
import { auditedActs } from '../../../access/usage/audited-acts';
import { enforcedNeeds, type EnforcedNeeds, type EnforcedPart } from '../../../access/usage/enforced-needs';
import {
  evaluatedClients,
  rolesLacking,
  type EvaluatedClient,
  type RoleLacking,
} from '../../../access/usage/evaluated-callers';
import { concernedActs, evaluatedPeople, type EvaluatedPerson } from '../../../access/usage/evaluated-people';
import { LastActsReader, type KeptWindow } from '../../../genesys-audits/store/last-acts-reader';
import { actsForUsers } from '../../clients/client-usage-mapping';
import type { UsageAt } from '../../lists/usage-lister';
import { KnownOperations } from '../../operations/known-operations';

/** What the audits tell of people; undefined when they do not speak of what is enforced. */
export interface PeopleFound {
  readonly people: readonly EvaluatedPerson[];
  readonly window: KeptWindow;
}

/** Who is ready for what is going to be enforced. */
export interface RadarResult {
  readonly needs: EnforcedNeeds;
  readonly clients: readonly EvaluatedClient[];
  readonly people: PeopleFound | undefined;
  readonly roles: readonly RoleLacking[];
}

/** Finds who called what is going to be enforced, and lacks what it will need. */
@Injectable()
export class EnforcementRadar {
  constructor(
    private readonly operations: KnownOperations,
    private readonly acts: LastActsReader,
  ) {}

  get table() {
    return this.operations.table;
  }

  async evaluate({ index, known }: UsageAt, part: EnforcedPart): Promise<RadarResult> {
    const needs = enforcedNeeds(this.table, part);
    const clients = evaluatedClients(index, needs, (client) => {
      return { calls: known.callsOf(client.id), actsForUsers: actsForUsers(client) };
    });
    const people = await this.people(index, needs);
    const lacking = [
      ...clients.map((one) => ({ ...one, subject: one.client })),
      ...(people?.people ?? []).map((one) => ({ ...one, subject: one.person })),
    ];
    const roles = rolesLacking(
      index,
      lacking.filter(({ readiness }) => readiness === 'lacks'),
    );
    return { needs, clients, people, roles };
  }

  private async people(index: UsageAt['index'], needs: EnforcedNeeds): Promise<PeopleFound | undefined> {
    const concerned = concernedActs(needs, auditedActs);
    if (concerned.length === 0) return undefined;
    const window = await this.acts.window();
    const told = concerned.filter(({ service }) => window?.services.includes(service));
    if (window === undefined || told.length === 0) return undefined;
    return { people: evaluatedPeople(index, needs, await this.acts.lastActs(told)), window };
  }
}
