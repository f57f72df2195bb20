import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';
import type { Snapshot } from '../../../access/model/snapshot';
import { Database } from '../../../database/database';
import { applyChanges } from '../facts/apply-changes';
import type { Difference } from '../facts/fact';
import { entityTable, grantTable, membershipTable, type FactTable } from './fact-table';
import { revisionRow } from './revision-rows';
import { SnapshotAssembler, type SnapshotHeader } from '../facts/snapshot-assembler';
import { addedBetween, holdsAt, removedBetween } from './validity';

/** A message of so many rows is read without holding up the event loop. */
const ROWS_PER_QUERY = 500;

/** Reads stored snapshots, piece by piece. The order within their lists is not preserved. */
@Injectable()
export class SnapshotLoader {
  constructor(private readonly database: Database) {}

  /** Throws SnapshotNotFoundError. */
  async load(revision: number): Promise<Snapshot> {
    const header = await this.header(revision);
    const assembler = new SnapshotAssembler();
    const holding = holdsAt(revision);
    for await (const fact of this.facts(entityTable, holding)) assembler.addEntity(fact);
    for await (const fact of this.facts(membershipTable, holding)) assembler.addMembership(fact);
    for await (const fact of this.facts(grantTable, holding)) assembler.addGrant(fact);
    // Thinning may have begun to delete facts of it in the meantime; its row is deleted first.
    await this.header(revision);
    return assembler.build(header);
  }

  /** The snapshot of a revision from an earlier one: reads only what changed. Throws SnapshotNotFoundError. */
  async loadFrom(base: Snapshot, revision: number): Promise<Snapshot> {
    const header = await this.header(revision);
    const changes = {
      entities: await this.difference(entityTable, base.revision, revision),
      memberships: await this.difference(membershipTable, base.revision, revision),
      grants: await this.difference(grantTable, base.revision, revision),
    };
    // If the base is no longer stored, some of what was removed since may be deleted.
    await this.header(base.revision);
    await this.header(revision);
    return applyChanges(base, changes, header);
  }

  /** The snapshot of a revision from a later one, which must be stored too: reads only what changed since. */
  async loadBefore(base: Snapshot, revision: number): Promise<Snapshot> {
    const header = await this.header(revision);
    const changes = {
      entities: reversed(await this.difference(entityTable, revision, base.revision)),
      memberships: reversed(await this.difference(membershipTable, revision, base.revision)),
      grants: reversed(await this.difference(grantTable, revision, base.revision)),
    };
    // What the base had in addition may be deleted if it is no longer stored.
    await this.header(base.revision);
    await this.header(revision);
    return applyChanges(base, changes, header);
  }

  private async difference<Fact>(
    table: FactTable<Fact>,
    earlier: number,
    later: number,
  ): Promise<Difference<Fact>> {
    const came: Fact[] = [];
    const went: Fact[] = [];
    for await (const fact of this.facts(table, addedBetween(earlier, later))) came.push(fact);
    for await (const fact of this.facts(table, removedBetween(earlier, later))) went.push(fact);
    return { came, went };
  }

  private async *facts<Fact>(table: FactTable<Fact>, condition: RawBuilder<boolean>): AsyncGenerator<Fact> {
    const query = this.database.kysely
      .selectFrom(table.name)
      .select(table.columns as never)
      .where(condition);
    for await (const row of query.stream(ROWS_PER_QUERY)) yield table.fromRow(row);
  }

  private async header(revision: number): Promise<SnapshotHeader> {
    const row = await revisionRow(this.database.kysely, revision);
    return {
      revision: row.revision,
      asOf: row.as_of,
      organization: { id: row.organization_id, name: row.organization_name },
      readAt: JSON.parse(row.read_at) as SnapshotHeader['readAt'],
      gaps: JSON.parse(row.gaps) as SnapshotHeader['gaps'],
    };
  }
}

function reversed<Fact>({ came, went }: Difference<Fact>): Difference<Fact> {
  return { came: went, went: came };
}
