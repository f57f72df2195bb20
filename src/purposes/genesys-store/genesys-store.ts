import type { Requester } from '../../auth/requested-by';
import type { PurposeContent, PurposeVersion, StoredPurpose } from '../purpose';
import { PurposeStore, type PurposePage, type PurposeQuery } from '../store/purpose-store';
import type { PurposeVersions } from '../store/purpose-versions';
import type { GenesysPurposeReader } from './genesys-purpose-reader';
import type { GenesysPurposeWriter } from './genesys-purpose-writer';

/**
 * Purposes at Genesys. What Genesys has no room for is kept in our database: what the law asks, and the versions that
 * were written here.
 */
export class GenesysStore extends PurposeStore {
  constructor(
    private readonly reader: GenesysPurposeReader,
    private readonly writer: GenesysPurposeWriter,
    private readonly kept: Pick<PurposeVersions, 'page'>,
  ) {
    super();
  }

  override page(query: PurposeQuery): Promise<PurposePage> {
    return this.reader.page(query);
  }

  override get(id: string): Promise<StoredPurpose | undefined> {
    return this.reader.get(id);
  }

  override create(content: PurposeContent, by: Requester): Promise<StoredPurpose> {
    return this.writer.create(content, by);
  }

  override replace(before: StoredPurpose, content: PurposeContent, by: Requester): Promise<StoredPurpose> {
    return this.writer.replace(before, content, by);
  }

  override delete(before: StoredPurpose, by: Requester): Promise<void> {
    return this.writer.delete(before, by);
  }

  override versions(id: string, size: number, before?: number): Promise<readonly PurposeVersion[]> {
    return this.kept.page(id, size, before);
  }

  override all(): AsyncIterable<readonly StoredPurpose[]> {
    return this.reader.batches();
  }
}
