import { Injectable } from '@nestjs/common';
import type { Row, Table } from '../../tables/table-document';
import type { Campaign } from '../review';
import { EvidenceStore, type RosterEntry } from './evidence-store';
import { paged } from '../../sealed-archives/paged';

/** What the accounts of each type are. Only people of the organization are people whom it knows. */
const kinds: Readonly<Record<string, string>> = {
  user: 'person',
  group: 'group',
  oauth_client: 'non-human account',
  trustee_user: 'person of another organization',
  trustee_group: 'group of another organization',
};

/** Whose access was reviewed, made by the service from the revision that the review asks about. */
@Injectable()
export class RosterTables {
  constructor(private readonly store: EvidenceStore) {}

  roster({ id }: Campaign): Table {
    return {
      key: 'roster',
      title: 'Roster',
      columns: [
        { key: 'type', title: 'Type' },
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'name', title: 'Name' },
        { key: 'account', title: 'Account' },
        { key: 'administrator', title: 'Administrator' },
        { key: 'state', title: 'State' },
        { key: 'email', title: 'Email' },
        { key: 'divisionId', title: 'Division id', kind: 'id' },
        { key: 'dormantSince', title: 'Dormant since', kind: 'time' },
        { key: 'memberCount', title: 'Members', kind: 'number' },
      ],
      batches: this.rosterRows(id),
    };
  }

  /** Who was in the groups. Those who only hold access through one are here and not in the roster. */
  members({ id }: Campaign): Table {
    return {
      key: 'members',
      title: 'Members of groups',
      columns: [
        { key: 'groupId', title: 'Group id', kind: 'id' },
        { key: 'userId', title: 'User id', kind: 'id' },
        { key: 'administrator', title: 'Administrator through the group' },
      ],
      batches: this.memberRows(id),
    };
  }

  private async *rosterRows(id: string): AsyncGenerator<Row[]> {
    const powerful = await this.store.powerful(id);
    const read = (limit: number, last?: RosterEntry) =>
      this.store.roster(id, limit, last && [last.type, last.id]);
    for await (const page of paged(read)) yield page.map((one) => rosterRow(one, powerful));
  }

  private async *memberRows(id: string): AsyncGenerator<Row[]> {
    const powerful = await this.store.powerful(id);
    const read = (limit: number, last?: readonly [string, string]) => this.store.members(id, limit, last);
    for await (const page of paged(read))
      yield page.map(([group, user]) => [group, user, powerful.has(`group:${group}`)]);
  }
}

function rosterRow(entry: RosterEntry, powerful: ReadonlySet<string>): Row {
  const { type, id, name, state, email, divisionId, dormantSince, memberCount } = entry;
  const isAdministrator = powerful.has(`${type}:${id}`);
  const account = kinds[type] ?? type;
  return [type, id, name, account, isAdministrator, state, email, divisionId, dormantSince, memberCount];
}
