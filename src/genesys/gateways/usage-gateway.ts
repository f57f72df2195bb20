import { setTimeout as delay } from 'node:timers/promises';
import { genesysCall, type CallOptions } from '../call-context';
import { GenesysPagingEndlessError, GenesysUnexpectedShapeError } from '../genesys.errors';
import type { GenesysApi } from '../genesys-api';
import { PAGE_SIZES } from './accepted-page-size';
import { AnswerReader } from './answer-reader';
import { MAX_PAGES, type ListOptions, type ListResult } from './list-result';
import { readCursorPages } from './read-cursor-pages';
import { readOne } from './read-one';
import { readUsageRow, type UsageRow } from './read-usage-row';

const JOBS = '/api/v2/usage/aggregates/query/jobs';
/** The published maximum. */
const PAGE_SIZE = 1_000;
/** The state of a job is asked for at once, then after a pause that doubles. */
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 8_000;
const MAX_POLLS = 80;

/** Days, both with, such as `2026-11-30`: at most 90, and from a year ago on. */
export interface UsageWindow {
  readonly from: string;
  readonly to: string;
}

/** Whether Genesys works out what is not used, and when it last did. */
export interface UsageAnalysis {
  readonly isEnabled: boolean;
  /** So many days are looked at. */
  readonly days?: number | undefined;
  /** RFC 3339. */
  readonly calculatedAt?: string | undefined;
}

export interface UserWithUnusedRoles {
  readonly id: string;
  /** Undefined where Genesys does not tell. */
  readonly unusedRoleIds: readonly string[] | undefined;
}

/** What is used, by clients and by people. */
export class UsageGateway {
  constructor(private readonly api: GenesysApi) {}

  /**
   * How often each client called each operation: a query that Genesys works on for a while. Nothing is asked about people.
   * Needs usage:organization:view. It writes nothing, so repeating it does no harm.
   */
  async calls({ from, to }: UsageWindow, options: CallOptions = {}): Promise<readonly UsageRow[]> {
    const interval = `${from}T00:00:00/${to}T00:00:00`;
    const query = { interval, groupBy: ['OauthClientId', 'HttpMethod', 'TemplateUri'] };
    const fetch = () => this.api.usage.postUsageAggregatesQueryJobs(query);
    const started = await ask(`POST ${JOBS}`, fetch, { repeatable: true, ...options });
    const id = started.id();
    const rows: UsageRow[] = [];
    const cursors = new Set<string>();
    for (let body = await this.succeeded(id, options); ;) {
      rows.push(...body.objects('entities').map(readUsageRow));
      const after = nextCursor(body);
      if (after === undefined) return rows;
      if (cursors.has(after) || cursors.size >= MAX_PAGES) throw endless();
      cursors.add(after);
      body = await this.page(id, options, after);
    }
  }

  /** Needs authorization:settings:view. */
  async analysis(options: CallOptions = {}): Promise<UsageAnalysis> {
    const fetch = () => this.api.authorization.getAuthorizationSettings();
    const body = await ask('GET /api/v2/authorization/settings', fetch, options);
    return {
      isEnabled: body.optionalBoolean('analysisEnabled') ?? false,
      days: body.optionalCount('analysisDays'),
      calculatedAt: body.optionalString('dateLastCalculated'),
    };
  }

  /** The roles that each active user does not use. Needs directory:user:view in all divisions. */
  unusedRoles(options: ListOptions = {}): Promise<ListResult<UserWithUnusedRoles>> {
    const operation = 'GET /api/v2/users/query';
    const fetch = (page: { pageSize: number; cursor?: string }) =>
      this.api.users.getUsersQuery({ ...page, expand: ['authorization.unusedRoles'] });
    return readCursorPages(
      { operation, pageSizes: PAGE_SIZES, parameter: 'cursor', fetch, read: readUnusedRoles },
      options,
    );
  }

  /**
   * The permissions of a role that no holder of it uses; undefined where Genesys does not tell, or the role does not
   * exist. Needs authorization:role:view.
   */
  unusedPermissions(roleId: string, options: CallOptions = {}): Promise<readonly string[] | undefined> {
    const operation = 'GET /api/v2/authorization/roles/{roleId}';
    const fetch = () =>
      this.api.authorization.getAuthorizationRole(roleId, {
        userCount: false,
        expand: ['unusedPermissions'],
      });
    return readOne({ operation, fetch, read: (row) => toldStrings(row, 'unusedPermissions') }, options);
  }

  private async succeeded(id: string, options: CallOptions): Promise<AnswerReader> {
    for (let polls = 0; polls < MAX_POLLS; polls++) {
      if (polls > 0) {
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** (polls - 1), MAX_PAUSE_MS);
        await delay(pause, undefined, { signal: options.signal, ref: false });
      }
      const body = await this.page(id, options);
      const state = body.string('queryStatus');
      if (state === 'Succeeded') return body;
      if (state === 'Failed' || state === 'Cancelled') break;
    }
    throw new GenesysUnexpectedShapeError(`GET ${JOBS}/{jobId}`, 'queryStatus', 'Succeeded in ten minutes');
  }

  private page(id: string, options: CallOptions, after?: string): Promise<AnswerReader> {
    const page = { pageSize: PAGE_SIZE, ...(after !== undefined && { after }) };
    const fetch = () => this.api.usage.getUsageAggregatesQueryJob(id, page);
    return ask(`GET ${JOBS}/{jobId}`, fetch, options);
  }
}

async function ask(
  operation: string,
  fetch: () => Promise<unknown>,
  options: CallOptions & { readonly repeatable?: boolean },
): Promise<AnswerReader> {
  return new AnswerReader(await genesysCall({ operation, ...options }, fetch), operation);
}

function nextCursor(body: AnswerReader): string | undefined {
  const nextUri = body.optionalString('nextUri');
  if (!nextUri) return undefined;
  const after = new URLSearchParams(nextUri.split('?')[1]).get('after');
  // Taking this for the end would cut the list short silently.
  if (!after) throw body.unexpected('nextUri', 'URI with the parameter after');
  return after;
}

function readUnusedRoles(row: AnswerReader): UserWithUnusedRoles {
  const told = row.optionalObject('authorization');
  const names = told?.names() ?? [];
  const unused = names.includes('unusedRoles') ? told?.objects('unusedRoles') : undefined;
  return { id: row.id(), unusedRoleIds: unused?.map((role) => role.id()) };
}

/** An absent list tells nothing, and not that it is empty. */
function toldStrings(row: AnswerReader, name: string): readonly string[] | undefined {
  return row.names().includes(name) ? row.strings(name) : undefined;
}

function endless(): GenesysPagingEndlessError {
  const path = `${JOBS}/{jobId}`;
  return new GenesysPagingEndlessError(`GET ${path} does not end.`, { method: 'GET', path, attempts: 1 });
}
