import { randomUUID } from 'node:crypto';

const MAX_OFFERED = 20;

/** Addresses at which the results of a query can be downloaded without a token. */
export class AuditDownloads {
  private readonly queries = new Map<string, string>();

  /** A new address for the query. */
  offer(queryId: string): string {
    const address = randomUUID();
    this.queries.set(address, queryId);
    const [oldest] = this.queries.keys();
    if (this.queries.size > MAX_OFFERED && oldest !== undefined) this.queries.delete(oldest);
    return address;
  }

  queryAt(address: string): string | undefined {
    return this.queries.get(address);
  }
}
