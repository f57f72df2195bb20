import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { AuditListing } from '../../genesys/gateways/audits-gateway';
import type { AuditWindow } from './window';

/** The services whose audits tell about access. */
const WANTED = ['PeoplePermissions', 'Groups', 'Directory'] as const;
const MAPPING_TTL_MS = 3_600_000;

interface AuditServices {
  readonly offered: readonly string[];
  readonly missing: readonly string[];
}

/** Asks Genesys for the audits of all services that it offers at once. */
@Injectable()
export class AuditQueries {
  private known?: { readonly services: AuditServices; readonly untilMs: number };

  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'audits'>,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async services(signal: AbortSignal): Promise<AuditServices> {
    if (this.known !== undefined && this.known.untilMs > this.now()) return this.known.services;
    const names = new Set(await this.gateways.audits.realtimeServices({ signal }));
    const services = {
      offered: WANTED.filter((name) => names.has(name)),
      missing: WANTED.filter((name) => !names.has(name)),
    };
    this.known = { services, untilMs: this.now() + MAPPING_TTL_MS };
    return services;
  }

  /** Throws when one of them fails: a window counts as read when all have answered. */
  async events(
    services: readonly string[],
    { from, to }: Pick<AuditWindow, 'from' | 'to'>,
    signal: AbortSignal,
  ): Promise<AuditListing> {
    const listings = await Promise.all(
      services.map((service) => this.gateways.audits.realtime({ from, to, service }, { signal })),
    );
    return {
      events: listings.flatMap(({ events }) => events),
      unreadable: listings.reduce((sum, { unreadable }) => sum + unreadable, 0),
    };
  }
}
