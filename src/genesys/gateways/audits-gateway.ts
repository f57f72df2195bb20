import { setTimeout as delay } from 'node:timers/promises';
import { genesysCall, type CallOptions } from '../call-context';
import { GenesysPagingEndlessError, GenesysUnexpectedShapeError } from '../genesys.errors';
import type { GenesysApi } from '../genesys-api';
import { withAcceptedPageSize } from './accepted-page-size';
import { AnswerReader } from './answer-reader';
import { concernsOneAnswer } from './left-out';
import { readAudit, type GenesysAudit } from './read-audit';
import { ConcurrencyLimit } from '../../common/concurrency-limit';

/** With more queries in flight, Genesys loses some. */
const MAX_AUDIT_QUERIES_IN_FLIGHT = 3;
/** No maximum is published for realtime queries: the large size is in use elsewhere. */
const PAGE_SIZES = [500, 100] as const;
/** Its default is 25, and no maximum is published. */
const TRUSTEE_PAGE_SIZE = 100;
const MAX_PAGES = 2_000;
const ASCENDING = [{ name: 'Timestamp', sortOrder: 'ascending' }];
/** How often the state of a query is asked for. */
const POLL_INTERVAL_MS = 2_000;
const MAX_POLLS = 300;

const QUERY = '/api/v2/audits/query';

/** Which events are wanted. */
export interface AuditQuery {
  /** RFC 3339, UTC. */
  readonly from: string;
  readonly to: string;
  readonly service: string;
}

export interface AuditListing {
  /** Each event once, though Genesys may name it several times. */
  readonly events: readonly GenesysAudit[];
  /** Events without an id, a service or a time. */
  readonly unreadable: number;
}

/** The audits of the organisation. Needs audits:audit:view. */
export class AuditsGateway {
  private readonly limit = new ConcurrencyLimit(MAX_AUDIT_QUERIES_IN_FLIGHT);

  constructor(private readonly api: GenesysApi) {}

  /** The services whose audits this organisation shows at once. */
  async realtimeServices(options: CallOptions = {}): Promise<readonly string[]> {
    const operation = `GET ${QUERY}/realtime/servicemapping`;
    const fetch = () => this.api.audit.getAuditsQueryRealtimeServicemapping({});
    const body = await this.ask(operation, fetch, options);
    return body.objects('services').map((service) => service.string('name'));
  }

  /** Events of the last 14 days, of a service that is read at once. */
  async realtime(query: AuditQuery, options: CallOptions = {}): Promise<AuditListing> {
    const operation = `POST ${QUERY}/realtime`;
    const rows = new CollectedAudits();
    const page = (pageNumber: number, pageSize: number) =>
      this.ask(
        operation,
        () => this.api.audit.postAuditsQueryRealtime({ ...bodyOf(query), pageNumber, pageSize }, {}),
        options,
      );
    let body = await withAcceptedPageSize(PAGE_SIZES, (size) => page(1, size));
    for (let pageNumber = 1; ; pageNumber++) {
      rows.add(body);
      const size = body.optionalCount('pageSize') || PAGE_SIZES[1];
      const pages = body.optionalCount('pageCount') ?? Math.ceil((body.optionalCount('total') ?? 0) / size);
      if (pageNumber >= pages) return rows.listing();
      if (pageNumber >= MAX_PAGES) throw endless(operation);
      body = await page(pageNumber + 1, size);
    }
  }

  /** All events of the action that an event belongs to. `trustorOrganizationId` for those of a trustee. */
  async related(
    auditId: string,
    options: CallOptions & { readonly trustorOrganizationId?: string } = {},
  ): Promise<AuditListing> {
    const { trustorOrganizationId: trustorOrgId } = options;
    const request = { auditId, ...(trustorOrgId !== undefined && { trustorOrgId }) };
    const fetch = () => this.api.audit.postAuditsQueryRealtimeRelated(request, {});
    const rows = new CollectedAudits();
    rows.add(await this.ask(`POST ${QUERY}/realtime/related`, fetch, options));
    return rows.listing();
  }

  /**
   * What people of other organisations did here, through a trust. Needs authorization:audit:view. The form of the answer
   * is not documented: what is no audit is not read.
   */
  async ofTrustees(
    { from, to }: Omit<AuditQuery, 'service'>,
    options: CallOptions = {},
  ): Promise<AuditListing> {
    const operation = 'POST /api/v2/orgauthorization/trustees/audits';
    const request = { trusteeOrganizationIds: [], trusteeUserIds: [], startDate: from, endDate: to };
    const rows = new CollectedAudits();
    for (let pageNumber = 1; pageNumber <= MAX_PAGES; pageNumber++) {
      const page = { pageNumber, pageSize: TRUSTEE_PAGE_SIZE, sortOrder: 'ascending' };
      const fetch = () =>
        this.api.organizationAuthorization.postOrgauthorizationTrusteesAudits(request, page);
      const body = await this.ask(operation, fetch, options);
      rows.add(body);
      if (pageNumber >= (body.optionalCount('pageCount') ?? 1)) return rows.listing();
    }
    throw endless(operation);
  }

  /** Older events, of any service: a query that Genesys works on for a while. At most 30 days at once. */
  async query(query: AuditQuery, options: CallOptions = {}): Promise<AuditListing> {
    const started = await this.ask(
      `POST ${QUERY}`,
      () => this.api.audit.postAuditsQuery(bodyOf(query)),
      options,
    );
    const id = started.id();
    await this.succeeded(id, started, options);
    const operation = `GET ${QUERY}/{transactionId}/results`;
    const rows = new CollectedAudits();
    const cursors = new Set<string>();
    for (let cursor: string | undefined; ;) {
      const page = { pageSize: PAGE_SIZES[0], ...(cursor !== undefined && { cursor }) };
      const body = await this.ask(
        operation,
        () => this.api.audit.getAuditsQueryTransactionIdResults(id, page),
        options,
      );
      rows.add(body);
      cursor = body.optionalString('cursor') || undefined;
      if (cursor === undefined) return rows.listing();
      if (cursors.has(cursor) || cursors.size >= MAX_PAGES) throw endless(operation);
      cursors.add(cursor);
    }
  }

  private async succeeded(id: string, started: AnswerReader, options: CallOptions): Promise<void> {
    const operation = `GET ${QUERY}/{transactionId}`;
    let body = started;
    for (let looks = 0; ; looks++) {
      const state = body.optionalString('state') ?? 'Queued';
      if (state === 'Succeeded') return;
      if (state === 'Failed' || state === 'Cancelled' || looks >= MAX_POLLS)
        throw new GenesysUnexpectedShapeError(operation, 'state', 'Succeeded in ten minutes');
      await delay(POLL_INTERVAL_MS, undefined, { signal: options.signal, ref: false });
      body = await this.ask(operation, () => this.api.audit.getAuditsQueryTransactionId(id), options);
    }
  }

  /** A query writes nothing, so repeating it does no harm. */
  private ask(
    operation: string,
    fetch: () => Promise<unknown>,
    { signal, priority }: CallOptions,
  ): Promise<AnswerReader> {
    const context = { operation, repeatable: true, signal, priority };
    return this.limit.run(async () => new AnswerReader(await genesysCall(context, fetch), operation));
  }
}

class CollectedAudits {
  private readonly byId = new Map<string, GenesysAudit>();
  private unreadable = 0;

  add(body: AnswerReader): void {
    for (const row of body.optionalObjects('entities', (read) => this.attempt(read))) {
      const audit = this.attempt(() => readAudit(row));
      if (audit !== undefined) this.byId.set(audit.id, audit);
    }
  }

  listing(): AuditListing {
    return { events: [...this.byId.values()], unreadable: this.unreadable };
  }

  private attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!concernsOneAnswer(error)) throw error;
      this.unreadable++;
      return undefined;
    }
  }
}

function bodyOf({ from, to, service }: AuditQuery) {
  return { interval: `${from}/${to}`, serviceName: service, sort: ASCENDING };
}

function endless(operation: string): GenesysPagingEndlessError {
  const [method = '', path = ''] = operation.split(' ');
  return new GenesysPagingEndlessError(`${operation} does not end.`, { method, path, attempts: 1 });
}
