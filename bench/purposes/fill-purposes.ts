import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../src/database/database';
import { purposeStatuses, type StoredPurpose } from '../../src/purposes/purpose';
import { toPurposeRow } from '../../src/purposes/store/purpose-rows';
import { shippedCategories } from '../../src/purposes/categories/shipped/shipped-categories';

export const CATEGORIES = [...shippedCategories.keys()];

const BATCH = 500;
const KINDS = ['Campaign', 'Survey', 'Quality review', 'Billing', 'Fraud prevention'];
const author = {
  created_by_type: 'api_key',
  created_by_id: 'bench',
  modified_by_type: 'api_key',
  modified_by_id: 'bench',
};

/** So many purposes, past the audit log. */
export async function fillPurposes({ kysely, dialect }: Database, count: number): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) =>
      purpose(start + index),
    );
    const uses = batch.flatMap(({ id, content }) =>
      content.dataCategories.map((category) => ({ category, purpose_id: id })),
    );
    await kysely.transaction().execute(async (tx) => {
      await tx
        .insertInto('purpose')
        .values(batch.map((one) => ({ ...toPurposeRow(one), ...author })))
        .execute();
      await tx.insertInto('purpose_category').values(uses).execute();
    });
  }
  await sql.raw(dialect === 'postgres' ? 'vacuum analyze' : 'analyze').execute(kysely);
}

function purpose(number: number): StoredPurpose {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString();
  const dataCategories = [0, 7, 19].map((step) => CATEGORIES[(number + step) % CATEGORIES.length]!);
  return {
    id: uuidv7(),
    version: 1,
    createdAt: at,
    modifiedAt: at,
    content: {
      name: `${KINDS[number % KINDS.length]} ${(number * 7_919) % 10_000}`,
      description: 'What the data are used for, in a few sentences that someone wrote. '.repeat(5),
      dataCategories: [...new Set(dataCategories)],
      status: purposeStatuses[number % purposeStatuses.length]!,
      legalBasis: 'contract',
      owner: 'Head of Care',
      dataSubjects: ['customers'],
      recipients: ['an agency', 'a bank'],
      retention: 'a year after the end of the contract',
    },
  };
}
