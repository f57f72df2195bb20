import type { RetentionPoliciesGateway } from '../../genesys/gateways/retention-policies-gateway';
import { sayingWhen } from '../genesys-store/genesys-failures';
import { RetentionPolicies, type RetentionPolicy } from './retention-policies';

/** Reads the policies from Genesys, while somebody waits for them. */
export class GenesysRetentionPolicies extends RetentionPolicies {
  constructor(private readonly gateway: Pick<RetentionPoliciesGateway, 'list'>) {
    super();
  }

  override async all(): Promise<ReadonlyMap<string, RetentionPolicy>> {
    const { items } = await sayingWhen(this.gateway.list({ priority: 'interactive' }));
    return new Map(items.map((policy) => [policy.id, policy]));
  }
}
