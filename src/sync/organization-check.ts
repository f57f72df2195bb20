import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Deployment } from '../database/deployment';
import { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import type { OrganizationGateway } from '../genesys/gateways/organization-gateway';

/** A start waits no longer for Genesys: what is stored answers without it. */
const TIMEOUT_MS = 2_000;

/** Makes sure that the credentials and the database are of the same organisation. */
@Injectable()
export class OrganizationCheck implements OnModuleInit {
  private readonly logger = new Logger(OrganizationCheck.name);

  constructor(
    @Inject(GenesysGateways)
    private readonly gateways: { readonly organization: Pick<OrganizationGateway, 'get'> },
    @Inject(Deployment) private readonly deployment: Pick<Deployment, 'organizationId' | 'bindOrganization'>,
  ) {}

  /**
   * Throws OtherOrganizationError, which ends startup. If Genesys does not answer, the next sync run finds out; a
   * database that holds no organisation yet accepts any.
   */
  async onModuleInit(): Promise<void> {
    if ((await this.deployment.organizationId()) === null) return;
    const id = await this.ask();
    if (id !== undefined) await this.deployment.bindOrganization(id);
  }

  private async ask(): Promise<string | undefined> {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return (await this.gateways.organization.get({ signal, priority: 'interactive' })).id;
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'no answer';
      this.logger.warn({ msg: 'The organisation of the credentials could not be read from Genesys', detail });
      return undefined;
    }
  }
}
