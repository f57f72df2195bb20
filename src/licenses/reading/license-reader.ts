import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { roleSets } from '../../access/licenses/role-sets';
import { CLOCK, type Clock } from '../../common/clock';
import { LicensesSettings } from '../../config/settings';
import { Database } from '../../database/database';
import type { Leadership } from '../../database/election';
import { definitionsDigest, roleSetKey } from '../role-set-key';
import { LicenseStore } from '../store/license-store';
import { FailedSets } from './failed-sets';
import type { LicenseReading } from './license-reading';
import { LicenseSource, LicensesNotReadError } from './license-source';
import { unchangedSets } from './unchanged-sets';

/** Licences that an organisation buys or ends are noticed after that time. */
const DEFINITIONS_MS = 7 * 24 * 3_600_000;
/** So much may be asked again after a crash. */
const INFERENCES_AT_ONCE = 50;
/** What a set needed that no one holds is kept for that time: it may be held again, or asked for. */
const UNUSED_MS = 30 * 24 * 3_600_000;
/** So many failures in a row are no fault of the sets. */
const MAX_FAILURES_IN_A_ROW = 5;

/** Reads from Genesys what is not known, or is due. */
@Injectable()
export class LicenseReader {
  private readonly failed: FailedSets;

  constructor(
    private readonly database: Database,
    private readonly store: LicenseStore,
    private readonly source: LicenseSource,
    private readonly settings: LicensesSettings,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.failed = new FailedSets(now);
  }

  /** Throws what a call to Genesys throws; what was read until then is stored. */
  async run(index: AccessIndex, leadership: Leadership, signal: AbortSignal): Promise<LicenseReading> {
    const options = { signal: AbortSignal.any([signal, leadership.signal]) };
    let reading = await this.store.reading();
    if (this.isDue(reading.definitionsReadAt, DEFINITIONS_MS)) {
      const definitions = await this.source.definitions(options);
      reading = await this.write(leadership, { ...reading, definitions, definitionsReadAt: this.time() });
    }
    if (this.isDue(reading.assignedReadAt, this.settings.intervalMs)) {
      const before = await this.store.assigned();
      const after = await this.source.assigned(options);
      reading = await this.write(leadership, { ...reading, assignedReadAt: this.time() }, (tx) =>
        this.store.replaceAssigned(tx, before, after),
      );
    }
    return this.infer(index, reading, leadership, options);
  }

  private async infer(
    index: AccessIndex,
    before: LicenseReading,
    leadership: Leadership,
    options: { readonly signal: AbortSignal },
  ): Promise<LicenseReading> {
    let reading = before;
    const stored = await this.store.inferences();
    const wanted = await this.roleSets(index, reading);
    const missing = [...wanted.byKey].filter(([key]) => !stored.has(key));
    this.failed.keepOnly(wanted.byKey);
    let unknown = wanted.withoutKey;
    let failing: readonly string[] = [];
    for (let from = 0; from < missing.length; from += INFERENCES_AT_ONCE) {
      const sets = new Map(missing.slice(from, from + INFERENCES_AT_ONCE));
      const asked = await this.inferSome(sets, failing, options);
      failing = asked.failing;
      const found = await this.keepable(index, asked.found, sets, options);
      unknown += sets.size - found.size;
      if (found.size > 0)
        reading = await this.write(leadership, reading, (tx) =>
          this.store.addInferences(tx, found, this.time()),
        );
      if (failing.length >= MAX_FAILURES_IN_A_ROW) throw this.notAnswering(failing);
    }
    const old = await this.store.inferredBefore(this.time(this.now() - UNUSED_MS));
    const unused = old.filter((key) => !wanted.byKey.has(key));
    return this.finish(reading, unknown, unused, leadership);
  }

  /** Genesys is not asked again and again for a set for which it fails. `failing`: keys of the last failures in a row. */
  private async inferSome(
    sets: ReadonlyMap<string, readonly string[]>,
    failingBefore: readonly string[],
    options: { signal: AbortSignal },
  ) {
    const found = new Map<string, readonly string[]>();
    let failing = failingBefore;
    for (const [key, roleIds] of sets) {
      if (this.failed.isPaused(key)) continue;
      const inferred = await this.source.infer(roleIds, options);
      if (inferred !== undefined) found.set(key, inferred);
      else this.failed.add(key);
      failing = inferred === undefined ? [...failing, key] : [];
    }
    return { found, failing };
  }

  /** What was inferred from roles that are still as in the revision. The next revision will have the others. */
  private async keepable(
    index: AccessIndex,
    found: ReadonlyMap<string, readonly string[]>,
    sets: ReadonlyMap<string, readonly string[]>,
    options: { signal: AbortSignal },
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const inferred = new Map([...sets].filter(([key]) => found.has(key)));
    const unchanged = await unchangedSets(this.source, index, inferred, options);
    for (const key of found.keys()) {
      if (unchanged.has(key)) this.failed.delete(key);
      else this.failed.add(key);
    }
    return new Map([...found].filter(([key]) => unchanged.has(key)));
  }

  /** All of them are asked again. */
  private notAnswering(keys: readonly string[]): Error {
    for (const key of keys) this.failed.delete(key);
    return new LicensesNotReadError(
      `Genesys failed to infer licences for ${keys.length} sets of roles in a row; it is asked again later.`,
    );
  }

  /** Every set of roles that someone holds, and every role alone, by key. */
  private async roleSets(index: AccessIndex, { definitions = [] }: LicenseReading) {
    const keyOf = roleSetKey(index, definitionsDigest(definitions));
    const inUse = (await roleSets(index)).map(({ roleIds }) => roleIds).filter(({ length }) => length > 0);
    const byKey = new Map<string, readonly string[]>();
    let withoutKey = 0;
    for (const roleIds of [...inUse, ...[...index.roles.keys()].map((id) => [id])]) {
      const key = keyOf(roleIds);
      if (key === undefined) withoutKey++;
      else byKey.set(key, roleIds);
    }
    return { byKey, withoutKey };
  }

  /** Nothing is written where nothing changed, so that no instance reads it again. */
  private async finish(
    reading: LicenseReading,
    unknown: number,
    unused: readonly string[],
    leadership: Leadership,
  ): Promise<LicenseReading> {
    const detail =
      unknown === 0
        ? undefined
        : `Sets of roles of which it is not known which licences they need: ${unknown}.`;
    const state = unknown === 0 ? 'current' : 'partial';
    if (unused.length === 0 && reading.state === state && reading.detail === detail) return reading;
    return this.write(leadership, { ...reading, state, detail }, (tx) =>
      this.store.removeInferences(tx, unused),
    );
  }

  private async write(
    leadership: Leadership,
    reading: LicenseReading,
    more: (tx: Parameters<LicenseStore['write']>[0]) => Promise<void> = () => Promise.resolve(),
  ): Promise<LicenseReading> {
    await this.database.transaction(async (tx) => {
      await leadership.assertHeld(tx);
      await more(tx);
      await this.store.write(tx, reading);
    });
    return reading;
  }

  private isDue(readAt: string | undefined, intervalMs: number): boolean {
    return readAt === undefined || this.now() - Date.parse(readAt) >= intervalMs;
  }

  private time(at = this.now()): string {
    return new Date(at).toISOString();
  }
}
