import { Injectable } from '@nestjs/common';
import { clientUse } from '../../access/usage/client-use';
import { heldPermissions } from '../../access/usage/held-permissions';
import { keptPermissions } from '../../access/usage/kept-permissions';
import { narrowerRoles } from '../../access/usage/narrower-roles';
import { subjectAt } from '../../lists/entities/subject-at';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { RevisionSource } from '../../revisions/current/revision-source';
import { KnownOperations } from '../operations/known-operations';
import { UsageFactsReader } from '../usage-facts-reader';
import { actsForUsers, callsAnsweredFrom, toCounts, toOperations } from './client-usage-mapping';
import type { ClientUsageDto } from './client-usage.dto';
import { toProposal } from './usage-proposal-mapping';
import type { UsageProposalDto } from './usage-proposal.dto';

/** What clients call, compared with what they hold, and what would be enough. */
@Injectable()
export class ClientUsages {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly usage: UsageFactsReader,
    private readonly operations: KnownOperations,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownEntityError (404). */
  async get(id: string): Promise<ClientUsageDto> {
    const { published, client, known, use } = await this.of(id);
    const { table } = this.operations;
    return {
      client: toSubjectDto(client),
      actsForUsers: actsForUsers(client),
      counts: toCounts(use, known.callsOf(id)),
      complete: use.isComplete,
      permissions: [...use.held].map(([permission, one]) => ({ permission, use: one })),
      sufficient: [...use.sufficient],
      operations: toOperations(known.callsOf(id) ?? [], use, table),
      ...callsAnsweredFrom(published, known, table),
    };
  }

  /** Throws UnknownEntityError (404). */
  async propose(id: string, withoutNotKnown: boolean): Promise<UsageProposalDto> {
    const { published, index, client, known, use, calls } = await this.of(id);
    const kept = keptPermissions(use, withoutNotKnown);
    // Without known calls, nothing is known to be unneeded, whatever is asked for.
    const roles = calls === undefined ? [] : narrowerRoles(index, client, kept);
    const from = callsAnsweredFrom(published, known, this.operations.table);
    return this.names.with(index, (nameOf) => ({
      client: toSubjectDto(client),
      complete: use.isComplete,
      ...toProposal(roles, nameOf),
      ...from,
    }));
  }

  private async of(id: string) {
    const { published, index } = await this.revisions.indexedAt();
    const client = subjectAt(index, { type: 'oauth_client', id });
    const known = await this.usage.read();
    // What such a client does, its users do with what they hold.
    const calls = actsForUsers(client) ? undefined : known.callsOf(id);
    const use = clientUse(heldPermissions(index, client), { table: this.operations.table, calls });
    return { published, index, client, known, calls, use };
  }
}
