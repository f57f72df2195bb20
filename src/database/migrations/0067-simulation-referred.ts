import type { Migration } from './migration';
import { text } from './portable-columns';

/** When a plan or a report first named the simulation: such ones are not let go to make room. */
export const simulationReferred: Migration = {
  name: '0067-simulation-referred',
  async up(db, dialect) {
    await db.schema.alterTable('simulation').addColumn('referred_at', text(dialect)).execute();
  },
};
