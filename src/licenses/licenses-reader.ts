import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../access/index/access-index';
import type { LicenseFacts } from '../access/licenses/license-facts';
import { licenseOverview, type LicenseOverview } from '../access/licenses/license-overview';
import { LicensesSettings } from '../config/settings';
import { nothingRead, type LicenseReading } from './reading/license-reading';
import { definitionsDigest, roleSetKey } from './role-set-key';
import { LicenseStore } from './store/license-store';

export { LICENSES_CHANGED } from './licenses-channel';

/** What is stored about licences, in one version. */
interface Stored {
  readonly reading: LicenseReading;
  readonly inferences: ReadonlyMap<string, readonly string[]>;
  readonly assigned?: ReadonlyMap<string, readonly string[]>;
}

/** What is known about licences at a revision. */
export interface KnownLicenses {
  readonly reading: LicenseReading;
  readonly facts: LicenseFacts;
  /** The key of a set of roles; undefined for one with a role that the revision does not have. */
  readonly keyOf: (roleIds: readonly string[]) => string | undefined;
  /** Computed once for each revision and version. */
  readonly overview: () => Promise<LicenseOverview>;
}

interface Made {
  readonly version: number;
  readonly licenses: KnownLicenses;
}

/** Reads what is known about licences from the database, again only when something was stored. */
@Injectable()
export class LicensesReader {
  private stored: Stored = { reading: nothingRead, inferences: new Map() };
  private readonly kept = { now: new WeakMap<AccessIndex, Made>(), past: new WeakMap<AccessIndex, Made>() };

  constructor(
    private readonly store: LicenseStore,
    private readonly settings: LicensesSettings,
  ) {}

  /** How far licences are read. */
  async reading(): Promise<LicenseReading> {
    return (await this.read()).reading;
  }

  /** Differs whenever something else is known about licences. */
  async version(): Promise<number> {
    return this.settings.isOn ? this.store.version() : SWITCHED_OFF.version;
  }

  /** `isPast`: what is assigned now says nothing about an earlier revision. */
  async at(index: AccessIndex, isPast = false): Promise<KnownLicenses> {
    return this.known(index, isPast, await this.read());
  }

  /** Of one version before and after a change. */
  async atBoth({
    before,
    after,
  }: {
    readonly before: AccessIndex;
    readonly after: AccessIndex;
  }): Promise<[KnownLicenses, KnownLicenses]> {
    const stored = await this.read();
    return [this.known(before, false, stored), this.known(after, false, stored)];
  }

  private known(index: AccessIndex, isPast: boolean, stored: Stored): KnownLicenses {
    const { version } = stored.reading;
    const kept = isPast ? this.kept.past : this.kept.now;
    const known = kept.get(index);
    if (known?.version === version) return known.licenses;
    const licenses = toKnown(index, isPast ? { ...stored, assigned: undefined } : stored);
    kept.set(index, { version, licenses });
    return licenses;
  }

  private async read(): Promise<Stored> {
    if (!this.settings.isOn) return { reading: SWITCHED_OFF, inferences: new Map() };
    const reading = await this.store.reading();
    if (reading.version !== this.stored.reading.version) {
      const [inferences, assigned] = await Promise.all([this.store.inferences(), this.store.assigned()]);
      this.stored = { reading, inferences, ...(reading.assignedReadAt !== undefined && { assigned }) };
    }
    return this.stored;
  }
}

const SWITCHED_OFF: LicenseReading = { version: -1, state: 'off', detail: 'LICENSES is off.' };

function toKnown(index: AccessIndex, { reading, inferences, assigned }: Stored): KnownLicenses {
  const { definitions = [] } = reading;
  const keyOf = roleSetKey(index, definitionsDigest(definitions));
  const facts: LicenseFacts = {
    definitions: new Map(definitions.map((definition) => [definition.id, definition])),
    inferred: (roleIds) => inferences.get(keyOf(roleIds) ?? ''),
    assigned,
  };
  let overview: Promise<LicenseOverview> | undefined;
  return { reading, facts, keyOf, overview: () => (overview ??= licenseOverview(index, facts)) };
}
