import { Inject, Injectable } from '@nestjs/common';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { withGenesysRefusals } from '../genesys-store/genesys-failures';
import { RetentionPolicies, type RetentionPolicy } from './retention-policies';

/** Reads the policies from Genesys, while someone waits for them. */
@Injectable()
export class GenesysRetentionPolicies extends RetentionPolicies {
  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'retentionPolicies'>,
  ) {
    super();
  }

  override async all(): Promise<ReadonlyMap<string, RetentionPolicy>> {
    const { items } = await withGenesysRefusals(
      this.gateways.retentionPolicies.list({ priority: 'interactive' }),
    );
    return new Map(items.map((policy) => [policy.id, policy]));
  }
}
