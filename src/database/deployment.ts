import { trustedTime } from '../common/trusted-clock';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from './database';
import { OtherOrganizationError } from './database.errors';

/** What this database belongs to: one deployment, of one organisation. */
export class Deployment {
  private constructor(
    private readonly database: Database,
    /** UUIDv7, made with the database. */
    readonly id: string,
  ) {}

  /** The instance that comes first gives the deployment its id. */
  static async load(database: Database): Promise<Deployment> {
    const { kysely } = database;
    const fresh = {
      singleton: 1,
      id: uuidv7(),

      organization_id: null,
      created_at: trustedTime(),
    };
    await kysely
      .insertInto('deployment')
      .values(fresh)
      .onConflict((row) => row.doNothing())
      .execute();
    const row = await kysely.selectFrom('deployment').selectAll().executeTakeFirstOrThrow();
    return new Deployment(database, row.id);
  }

  /** The organisation whose data is here; null until the first snapshot. */
  async organizationId(): Promise<string | null> {
    const row = await this.database.kysely
      .selectFrom('deployment')
      .select('organization_id')
      .executeTakeFirstOrThrow();
    return row.organization_id;
  }

  /** Called before data of an organisation is stored: throws OtherOrganizationError when another one's is here. */
  async bindOrganization(organizationId: string): Promise<void> {
    await this.database.kysely
      .updateTable('deployment')
      .set({ organization_id: organizationId })
      .where('organization_id', 'is', null)
      .execute();
    const known = await this.organizationId();
    if (known !== organizationId) throw new OtherOrganizationError(String(known), organizationId);
  }
}
