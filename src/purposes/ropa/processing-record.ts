import type { DataCategory } from '../categories/data-category';
import type { StoredPurpose } from '../purpose';
import { gapsOf, type Gap } from './gaps';

/** A purpose in the record of processing. */
export interface RecordEntry {
  readonly purpose: StoredPurpose;
  readonly gaps: readonly Gap[];
}

/** Who answers for all of it, with what it takes to reach them. */
export interface Responsible {
  readonly controller?: string;
  /** Not everybody has to have one. */
  readonly dataProtectionOfficer?: string;
}

/** The record of processing on a day. */
export interface ProcessingRecord extends Responsible {
  readonly today: string;
  /** By name. */
  readonly entries: readonly RecordEntry[];
}

/** Data are processed for what is active or can become so again; a draft is not yet, and what is retired no more. */
export async function processingRecord(
  purposes: AsyncIterable<readonly StoredPurpose[]>,
  categories: ReadonlyMap<string, DataCategory>,
  { today, ...responsible }: Pick<ProcessingRecord, 'today'> & Responsible,
): Promise<ProcessingRecord> {
  const entries: RecordEntry[] = [];
  for await (const batch of purposes) {
    const inUse = batch.filter(({ content: { status } }) => status === 'active' || status === 'inactive');
    entries.push(...inUse.map((purpose) => ({ purpose, gaps: gapsOf(purpose.content, categories, today) })));
  }
  const sorted = entries.sort((one, other) =>
    one.purpose.content.name < other.purpose.content.name ? -1 : 1,
  );
  return { ...responsible, today, entries: sorted };
}
