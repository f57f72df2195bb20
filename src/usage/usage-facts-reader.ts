import { Injectable } from '@nestjs/common';
import { groupedBy } from '../common/grouped-by';
import { UsageSettings } from '../config/settings';
import { knownWindow } from './reading/months';
import { nothingRead, type PartRead, type UsageReading } from './reading/usage-reading';
import type { ClientFact } from './reading/usage-source';
import { UsageStore, type StoredCalls } from './store/usage-store';

/** What is known about use, in one version. */
export interface KnownUsage {
  readonly reading: UsageReading;
  /** The days of which calls are known; undefined when none are. */
  readonly window: { readonly from: string; readonly through: string } | undefined;
  /** The calls of a client in the window; undefined when nothing is known. */
  readonly callsOf: (clientId: string) => readonly StoredCalls[] | undefined;
  readonly clients: ReadonlyMap<string, Omit<ClientFact, 'id'>>;
  /** Ids of roles by user; users who are not in it are not known. */
  readonly unusedRoles: ReadonlyMap<string, readonly string[]>;
  /** By role; roles that are not in it are not known. */
  readonly unusedPermissions: ReadonlyMap<string, readonly string[]>;
}

const off: PartRead = { state: 'off', detail: 'USAGE is off.' };
const switchedOff: UsageReading = { ...nothingRead, version: -1, calls: off, clients: off, people: off };

/** Reads what is known about use from the database, again only when something was stored. */
@Injectable()
export class UsageFactsReader {
  private known: KnownUsage = nothingKnown(nothingRead);

  constructor(
    private readonly store: UsageStore,
    private readonly settings: UsageSettings,
  ) {}

  async read(): Promise<KnownUsage> {
    if (!this.settings.isOn) return nothingKnown(switchedOff);
    const reading = await this.store.reading();
    if (reading.version !== this.known.reading.version) this.known = await this.load(reading);
    return this.known;
  }

  private async load(reading: UsageReading): Promise<KnownUsage> {
    const window = knownWindow(reading.months);
    const [calls, clients, unusedRoles, unusedPermissions] = await Promise.all([
      window === undefined ? [] : this.store.callsSince(window.from.slice(0, 7)),
      this.store.facts<Omit<ClientFact, 'id'>>('client_fact'),
      this.store.facts<readonly string[]>('unused_role'),
      this.store.facts<readonly string[]>('unused_permission'),
    ]);
    const byClient = groupedBy(calls, ({ clientId }) => clientId);
    return {
      reading,
      window,
      callsOf: (id) => (window === undefined ? undefined : (byClient.get(id) ?? [])),
      clients,
      unusedRoles,
      unusedPermissions,
    };
  }
}

function nothingKnown(reading: UsageReading): KnownUsage {
  return {
    reading,
    window: undefined,
    callsOf: () => undefined,
    clients: new Map(),
    unusedRoles: new Map(),
    unusedPermissions: new Map(),
  };
}
