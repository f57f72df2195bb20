import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import type { PurposeContent, PurposeVersion, StoredPurpose } from '../purpose';
import {
  PurposeStore,
  type PurposePage,
  type PurposeQuery,
  type ReferenceCheck,
} from '../store/purpose-store';
import { PurposeVersions } from '../store/purpose-versions';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { GenesysPurposeWriter } from './genesys-purpose-writer';

/**
 * Purposes at Genesys. What Genesys cannot store is in our database: what the law requires, and the versions that were
 * written here.
 */
@Injectable()
export class GenesysStore extends PurposeStore {
  constructor(
    private readonly reader: GenesysPurposeReader,
    private readonly writer: GenesysPurposeWriter,
    @Inject(PurposeVersions) private readonly kept: Pick<PurposeVersions, 'page'>,
  ) {
    super();
  }

  override page(query: PurposeQuery): Promise<PurposePage> {
    return this.reader.page(query);
  }

  override get(id: string): Promise<StoredPurpose | undefined> {
    return this.reader.get(id);
  }

  override create(content: PurposeContent, by: Requester, check?: ReferenceCheck): Promise<StoredPurpose> {
    return this.writer.create(content, by, check);
  }

  override replace(
    before: StoredPurpose,
    content: PurposeContent,
    by: Requester,
    check?: ReferenceCheck,
  ): Promise<StoredPurpose> {
    return this.writer.replace(before, content, by, check);
  }

  override delete(before: StoredPurpose, by: Requester): Promise<void> {
    return this.writer.delete(before, by);
  }

  /**
   * Read before the transaction begins, so that none waits for Genesys. The writer's turn keeps purposes as they are.
   */
  override whileUsersHeld<T>(
    query: PurposeQuery,
    work: (usersNow: () => Promise<PurposePage>) => Promise<T>,
  ): Promise<T> {
    return this.writer.exclusively(async () => {
      const page = await this.reader.page(query);
      return work(() => Promise.resolve(page));
    });
  }

  override versions(id: string, size: number, before?: number): Promise<readonly PurposeVersion[]> {
    return this.kept.page(id, size, before);
  }

  override all(): AsyncIterable<readonly StoredPurpose[]> {
    return this.reader.batches();
  }
}
