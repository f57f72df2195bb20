import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from 'kysely';
import { emailName, genesysUserName } from '../../auth/party';
import type { Schema } from '../../database/schema';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import { ERASED_NAME, renamedParties, withoutAddresses } from './erased-reviewer';

const OVER = ['closed', 'cancelled'] as const;
const RUNNING = ['open', 'closing'] as const;
const USERS = ['user', 'trustee_user'] as const;

/** Columns with the names of those who acted, as JSON. */
const PARTIES = [
  ['review_decision', 'decided_by_person', 'campaign_id'],
  ['review_delegation', 'created_by_person', 'campaign_id'],
  ['review_campaign', 'opened_by_person', 'id'],
] as const;

/**
 * Erases the names of people from reviews that are over; the id of the account stands for them. A review that runs needs
 * them: they say whom it asks about, and that no one decides about their own access.
 */
@Injectable()
export class StoredReviewNames {
  async erase(tx: Transaction<Schema>, userId: string) {
    const emails = await this.emailsOf(tx, userId);
    const reviewEntries = await this.eraseSubjects(tx, userId);
    if (emails.size > 0) {
      await this.renameReviewers(tx, userId, emails);
      await this.renameParties(tx, userId, emails);
      await this.renameInDefinitions(tx, userId, emails);
    }
    return { reviewEntries, runningReviews: await this.running(tx, userId) };
  }

  /** Those that reviews and stored revisions have, in lower case. */
  private async emailsOf(tx: Transaction<Schema>, userId: string): Promise<ReadonlySet<string>> {
    const asked = await this.subjects(tx, userId, [...OVER, ...RUNNING])
      .select('email')
      .where('email', 'is not', null)
      .execute();
    const known = await tx
      .selectFrom('snapshot_entity')
      .select('content')
      .where('kind', '=', 'user')
      .where('id', '=', storedText(userId))
      .execute();
    const emails = [
      ...asked.map(({ email }) => idFrom(email ?? '')),
      ...known.map(({ content }) => (JSON.parse(content) as { readonly email?: string }).email ?? ''),
    ];
    return new Set(emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''));
  }

  private async eraseSubjects(tx: Transaction<Schema>, userId: string): Promise<number> {
    const { numUpdatedRows } = await tx
      .updateTable('review_subject')
      .set({ name: ERASED_NAME, email: null })
      .where('subject_type', 'in', USERS)
      .where('subject_id', '=', storedText(userId))
      .where('campaign_id', 'in', over(tx))
      .where((row) => row.or([row('name', '!=', ERASED_NAME), row('email', 'is not', null)]))
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  private async renameReviewers(
    tx: Transaction<Schema>,
    userId: string,
    emails: ReadonlySet<string>,
  ): Promise<void> {
    const former = [...emails].map((email) => storedText(emailName(email)));
    const account = storedText(genesysUserName(userId));
    // Where several names become one, one row is enough.
    const asked = await tx
      .deleteFrom('review_assignee')
      .where('campaign_id', 'in', over(tx))
      .where('reviewer', 'in', former)
      .returningAll()
      .execute();
    for (const row of asked)
      await tx
        .insertInto('review_assignee')
        .values({ ...row, reviewer: account })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    for (const column of ['from_reviewer', 'to_reviewer'] as const)
      await tx
        .updateTable('review_delegation')
        .set({ [column]: account })
        .where('campaign_id', 'in', over(tx))
        .where(column, 'in', former)
        .execute();
  }

  /** Of all the texts that there are, each is changed at once, wherever it stands. */
  private async renameParties(
    tx: Transaction<Schema>,
    userId: string,
    emails: ReadonlySet<string>,
  ): Promise<void> {
    for (const [table, column, campaign] of PARTIES) {
      const [from, stored, id] = [sql.table(table), sql.ref(column), sql.ref(campaign)];
      const { rows } = await sql<{
        text: string;
      }>`select distinct ${stored} as text from ${from} where ${stored} is not null`.execute(tx);
      for (const { text } of rows) {
        const renamed = JSON.stringify(renamedParties(JSON.parse(text) as string[], emails, userId));
        if (renamed !== text)
          await sql`update ${from} set ${stored} = ${renamed} where ${stored} = ${text} and ${id} in ${over(tx)}`.execute(
            tx,
          );
      }
    }
  }

  private async renameInDefinitions(
    tx: Transaction<Schema>,
    userId: string,
    emails: ReadonlySet<string>,
  ): Promise<void> {
    const rows = tx.selectFrom('review_campaign').select(['id', 'definition']).where('state', 'in', OVER);
    for (const { id, definition } of await rows.execute()) {
      const renamed = withoutAddresses(definition, emails, userId);
      if (renamed !== definition)
        await tx.updateTable('review_campaign').set({ definition: renamed }).where('id', '=', id).execute();
    }
  }

  private async running(tx: Transaction<Schema>, userId: string): Promise<number> {
    const counted = this.subjects(tx, userId, RUNNING).select(({ fn }) => fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  private subjects(tx: Transaction<Schema>, userId: string, states: readonly string[]) {
    return tx
      .selectFrom('review_subject')
      .innerJoin('review_campaign', 'review_campaign.id', 'review_subject.campaign_id')
      .where('subject_type', 'in', USERS)
      .where('subject_id', '=', storedText(userId))
      .where('review_campaign.state', 'in', states);
  }
}

/** Ids of the reviews that are over. */
function over(tx: Transaction<Schema>) {
  return tx.selectFrom('review_campaign').select('review_campaign.id').where('state', 'in', OVER);
}
