import { Inject, Injectable } from '@nestjs/common';
import type { CallOptions } from '../../genesys/call-context';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { UsageWindow } from '../../genesys/gateways/usage-gateway';
import { GenesysForbiddenError, GenesysNotFoundError } from '../../genesys/genesys.errors';
import { UsageNotPermittedError, UsageSource } from './usage-source';

/** Asks Genesys, behind everything that someone waits for. */
@Injectable()
export class GenesysUsageSource extends UsageSource {
  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'usage' | 'oauthClients'>,
  ) {
    super();
  }

  override calls(window: UsageWindow, options: CallOptions) {
    return permitted(this.gateways.usage.calls(window, options));
  }

  override async clients(options: CallOptions) {
    const { items } = await permitted(this.gateways.oauthClients.list(options));
    return items.map(({ id, createdById, tokenSeconds }) => ({ id, createdById, tokenSeconds }));
  }

  override analysis(options: CallOptions) {
    return permitted(this.gateways.usage.analysis(options));
  }

  override async unusedRoles(options: CallOptions) {
    return (await permitted(this.gateways.usage.unusedRoles(options))).items;
  }

  override unusedPermissions(roleId: string, options: CallOptions) {
    return permitted(this.gateways.usage.unusedPermissions(roleId, options));
  }
}

async function permitted<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const isRefused = error instanceof GenesysForbiddenError || error instanceof GenesysNotFoundError;
    if (isRefused) throw new UsageNotPermittedError(error.message, { cause: error });
    throw error;
  }
}
