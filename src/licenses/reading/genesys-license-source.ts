import { Inject, Injectable } from '@nestjs/common';
import type { LicenseDefinition } from '../../access/licenses/license-facts';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import {
  GenesysForbiddenError,
  GenesysNotFoundError,
  GenesysRequestRefusedError,
  GenesysServerError,
} from '../../genesys/genesys.errors';
import { LicensesNotPermittedError, LicenseSource, type AskOptions } from './license-source';

/** Asks Genesys, behind everything that someone waits for. */
@Injectable()
export class GenesysLicenseSource extends LicenseSource {
  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'licenses' | 'roles'>,
  ) {
    super();
  }

  override definitions(options: AskOptions): Promise<readonly LicenseDefinition[]> {
    return permitted(this.gateways.licenses.definitions(options));
  }

  override async infer(roleIds: readonly string[], options: AskOptions) {
    try {
      return await permitted(this.gateways.licenses.infer(roleIds, options));
    } catch (error) {
      // A set for which Genesys fails is not a failure of Genesys: others may be inferred.
      if (error instanceof GenesysServerError || error instanceof GenesysRequestRefusedError)
        return undefined;
      throw error;
    }
  }

  override roles(ids: readonly string[], options: AskOptions) {
    return this.gateways.roles.some(ids, options);
  }

  override async assigned(options: AskOptions) {
    const { items } = await permitted(this.gateways.licenses.assigned(options));
    return new Map(items.map(({ id, licenses }) => [id, licenses]));
  }
}

async function permitted<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const isRefused = error instanceof GenesysForbiddenError || error instanceof GenesysNotFoundError;
    if (isRefused) throw new LicensesNotPermittedError(error.message, { cause: error });
    throw error;
  }
}
