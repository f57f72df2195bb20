import type { DataCategory } from '../categories/data-category';
import type { StoredPurpose } from '../purpose';
import { gapsOf, type Gap } from './gaps';

/** A purpose in the record of processing. */
export interface RecordEntry {
  readonly purpose: StoredPurpose;
  readonly gaps: readonly Gap[];
}

/** Who is responsible for all of it, with how to reach them. */
export interface Responsible {
  readonly controller?: string;
  /** Not everyone has to have one. */
  readonly dataProtectionOfficer?: string;
}

/** The record of processing on a day. */
export interface ProcessingRecord extends Responsible {
  readonly today: string;
  /** By name. */
  readonly entries: readonly RecordEntry[];
}

/**
 * Data is processed for purposes that are active or can become so again; for a draft not yet, for a retired one no
 * longer.
 */
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
