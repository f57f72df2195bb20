import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { CLOCK, type Clock } from '../../common/clock';
import { DomainError } from '../../common/errors';
import { UsageSettings } from '../../config/settings';
import { Database } from '../../database/database';
import type { Leadership } from '../../database/election';
import { UsageStore, type FactTable } from '../store/usage-store';
import { summedCalls } from './summed-calls';
import { dueMonths, monthsUntil, type MonthWindow } from './months';
import type { PartRead, UsageReading, UsageReadingState } from './usage-reading';
import { UsageNotPermittedError, UsageSource } from './usage-source';

interface Options {
  readonly signal: AbortSignal;
}

type Part = 'calls' | 'clients' | 'people';
type Found = { readonly part?: PartRead; readonly facts: ReadonlyMap<string, unknown> };

/** Reads from Genesys what is due of use. */
@Injectable()
export class UsageReader {
  constructor(
    private readonly database: Database,
    private readonly store: UsageStore,
    private readonly source: UsageSource,
    private readonly settings: UsageSettings,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Throws what a call to Genesys throws, with the part in question marked; what was read until then is stored. */
  async run(index: AccessIndex, leadership: Leadership, signal: AbortSignal): Promise<void> {
    const options = { signal: AbortSignal.any([signal, leadership.signal]) };
    await this.attempt('calls', leadership, options, () => this.readCalls(leadership, options));
    await this.attempt('clients', leadership, options, () => this.readClients(leadership, options));
    await this.attempt('people', leadership, options, () => this.readPeople(index, leadership, options));
  }

  /** What failed is marked. Where it is not permitted, the other parts are read nevertheless. */
  private async attempt(
    part: Part,
    leadership: Leadership,
    { signal }: Options,
    read: () => Promise<void>,
  ): Promise<void> {
    try {
      await read();
    } catch (error) {
      const isRefused = error instanceof UsageNotPermittedError;
      if (!signal.aborted) await this.mark(part, leadership, isRefused ? 'not_permitted' : 'failing', error);
      if (!isRefused) throw error;
    }
  }

  private async mark(part: Part, leadership: Leadership, state: UsageReadingState, error: unknown) {
    const isTold = error instanceof UsageNotPermittedError || error instanceof DomainError;
    const reading = await this.store.reading();
    const { readAt } = reading[part];
    const detail = isTold ? error.message : 'An unexpected error occurred.';
    const marked: PartRead = { state, detail, readAt };
    if (JSON.stringify(marked) === JSON.stringify(reading[part])) return;
    await this.write(leadership, { ...reading, [part]: marked });
  }

  private async readCalls(leadership: Leadership, options: Options): Promise<void> {
    const reading = await this.store.reading();
    for (const due of dueMonths(this.now(), reading.months, this.settings.intervalMs))
      await this.readMonth(due, leadership, options);
  }

  private async readMonth(window: MonthWindow, leadership: Leadership, options: Options): Promise<void> {
    const { month, from, to } = window;
    const readAt = this.time();
    const calls = summedCalls(await this.source.calls({ from, to }, options));
    const reading = await this.store.reading();
    const wanted = new Set(monthsUntil(this.now()).map((one) => one.month));
    const others = reading.months.filter((one) => one.month !== month && wanted.has(one.month));
    const months = [...others, { month, from, through: to, readAt }].sort(newestFirst);
    const isAll = [...wanted].every((one) => months.some((read) => read.month === one));
    const part: PartRead = isAll
      ? { state: 'current', readAt }
      : { state: 'partial', detail: 'Earlier months are being read.', readAt };
    await this.write(leadership, { ...reading, calls: part, months }, (tx) =>
      this.store.replaceMonth(tx, month, calls, [...wanted].sort()[0]!),
    );
  }

  private async readClients(leadership: Leadership, options: Options): Promise<void> {
    if (!(await this.isDue('clients'))) return;
    const found = await this.source.clients(options);
    const facts = new Map(found.map(({ id, ...fact }) => [id, fact]));
    await this.replace('clients', { client_fact: { facts } }, leadership);
  }

  private async readPeople(index: AccessIndex, leadership: Leadership, options: Options): Promise<void> {
    if (!(await this.isDue('people'))) return;
    const analysis = await this.source.analysis(options);
    if (!analysis.isEnabled) {
      const detail = 'The organisation has not switched the analysis of unused roles and permissions on.';
      const part: PartRead = { state: 'partial', detail };
      const nothing = { part, facts: new Map() };
      return this.replace(
        'people',
        { unused_role: nothing, unused_permission: nothing },
        leadership,
        analysis,
      );
    }
    const users = await this.source.unusedRoles(options);
    const roles = new Map<string, readonly string[]>();
    for (const { id, unusedRoleIds } of users) if (unusedRoleIds !== undefined) roles.set(id, unusedRoleIds);
    const permissions = new Map<string, readonly string[]>();
    for (const roleId of index.roles.keys()) {
      const unused = await this.source.unusedPermissions(roleId, options);
      if (unused !== undefined) permissions.set(roleId, unused);
    }
    const untold = users.length - roles.size + (index.roles.size - permissions.size);
    const detail = `Genesys did not tell of ${untold} users and roles what is unused.`;
    const part: PartRead | undefined = untold === 0 ? undefined : { state: 'partial', detail };
    const found = { unused_role: { part, facts: roles }, unused_permission: { part, facts: permissions } };
    await this.replace('people', found, leadership, analysis);
  }

  private async replace(
    name: 'clients' | 'people',
    found: Partial<Record<FactTable, Found>>,
    leadership: Leadership,
    analysis?: UsageReading['analysis'],
  ): Promise<void> {
    const tables = Object.entries(found) as [FactTable, Found][];
    const before = await Promise.all(tables.map(([table]) => this.store.facts<unknown>(table)));
    const reading = await this.store.reading();
    const part: PartRead = { state: 'current', ...tables[0]?.[1].part, readAt: this.time() };
    const next = { ...reading, [name]: part, ...(analysis && { analysis }) };
    await this.write(leadership, next, async (tx) => {
      for (const [i, [table, { facts }]] of tables.entries())
        await this.store.replaceFacts(tx, table, before[i]!, facts);
    });
  }

  private async write(
    leadership: Leadership,
    reading: UsageReading,
    more: (tx: Parameters<UsageStore['write']>[0]) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await leadership.assertHeld(tx);
      await more(tx);
      await this.store.write(tx, reading);
    });
  }

  private async isDue(part: Part): Promise<boolean> {
    const { readAt } = (await this.store.reading())[part];
    return readAt === undefined || this.now() - Date.parse(readAt) >= this.settings.intervalMs;
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}

const newestFirst = (one: { readonly month: string }, other: { readonly month: string }) =>
  one.month < other.month ? 1 : -1;
