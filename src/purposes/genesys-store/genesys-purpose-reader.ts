import { Inject, Injectable } from '@nestjs/common';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { CallOptions } from '../../genesys/call-context';
import type { PurposeEntity } from '../../genesys/gateways/purposes-gateway';
import type { StoredPurpose } from '../purpose';
import { TooManyPurposesError } from '../purposes.errors';
import { MAX_PURPOSES, type PurposePage, type PurposeQuery } from '../store/purpose-store';
import { PurposeVersions } from '../store/purpose-versions';
import { withGenesysRefusals } from './genesys-failures';
import { mergedPurpose } from './merged-purpose';
import { pageOf } from './page-of';

const PAGE = 100;
const ID = /^[\w-]{1,100}$/;

/** Reads purposes from Genesys, with what our database knows of them. */
@Injectable()
export class GenesysPurposeReader {
  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'purposes'>,
    private readonly kept: PurposeVersions,
  ) {}

  /** A text that cannot be an id, such as `..`, is not a purpose. */
  async get(id: string, signal?: AbortSignal): Promise<StoredPurpose | undefined> {
    if (!ID.test(id)) return undefined;
    const entity = await withGenesysRefusals(this.gateways.purposes.get(id, interactive(signal)));
    return entity && (await this.merged([entity]))[0];
  }

  /**
   * Genesys does the paging; all purposes are read for filters, which it does not support, and where its pages are
   * smaller.
   */
  async page(query: PurposeQuery): Promise<PurposePage> {
    const { status, category, name, pageSize, pageNumber, sortBy, descending = false } = query;
    if (status !== undefined || category !== undefined || name !== undefined) {
      return pageOf(await this.everything(), query);
    }
    const page = { pageSize, pageNumber, sortBy, asc: !descending };
    const given = await withGenesysRefusals(this.gateways.purposes.query(page, interactive()));
    if (given.pageSize < pageSize) return pageOf(await this.everything(), query);
    return { purposes: await this.merged(given.purposes), totalCount: given.totalCount };
  }

  async everything(signal?: AbortSignal): Promise<StoredPurpose[]> {
    const all: StoredPurpose[] = [];
    for await (const batch of this.batches(signal)) all.push(...batch);
    return all;
  }

  /**
   * Each once, though purposes that are added or removed move others between the pages. Throws TooManyPurposesError.
   */
  async *batches(signal?: AbortSignal): AsyncGenerator<readonly StoredPurpose[]> {
    const seen = new Set<string>();
    for (let pageNumber = 1, pages = 1; pageNumber <= pages; pageNumber++) {
      const wanted = { pageSize: PAGE, pageNumber, sortBy: 'createdDate', asc: true };
      const page = await withGenesysRefusals(this.gateways.purposes.query(wanted, interactive(signal)));
      if (page.totalCount > MAX_PURPOSES) throw new TooManyPurposesError(MAX_PURPOSES);
      pages = Math.ceil(page.totalCount / page.pageSize);
      const fresh = page.purposes.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      yield await this.merged(fresh);
    }
  }

  private async merged(entities: readonly PurposeEntity[]): Promise<StoredPurpose[]> {
    const kept = await this.kept.latest(entities.map(({ id }) => id));
    return entities.map((entity) => mergedPurpose(entity, kept.get(entity.id)?.content ?? undefined));
  }
}

function interactive(signal?: AbortSignal): CallOptions {
  return { priority: 'interactive', ...(signal && { signal }) };
}
