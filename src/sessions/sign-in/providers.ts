import { Injectable } from '@nestjs/common';
import { AuthSettings, AuthzenSettings, GenesysSettings, ProxySettings } from '../../config/settings';
import { GenesysProvider } from './genesys-provider';
import { OpenIdProvider } from './openid-provider';
import type { Provider } from './provider';

/** Ways to sign in at a provider; the last part of their path. */
export const WAYS = ['genesys', 'openid-connect'] as const;

export type Way = (typeof WAYS)[number];

/** The providers that the settings name. */
@Injectable()
export class Providers {
  private readonly providers = new Map<Way, Provider>();
  /** Where browsers reach this service. */
  readonly publicUrl?: URL;

  constructor(
    { genesysLogin, openId }: AuthSettings,
    { baseUrls }: GenesysSettings,
    { publicUrl }: AuthzenSettings,
    proxies: ProxySettings,
  ) {
    this.publicUrl = publicUrl;
    if (genesysLogin !== undefined)
      this.providers.set('genesys', new GenesysProvider(baseUrls.login, genesysLogin.clientId, proxies));
    if (openId !== undefined) this.providers.set('openid-connect', new OpenIdProvider(openId, proxies));
  }

  has(way: Way): boolean {
    return this.providers.has(way);
  }

  /** The provider, and where it sends browsers back to. */
  at(way: Way): { readonly provider: Provider; readonly callback: URL } | undefined {
    const provider = this.providers.get(way);
    if (provider === undefined || this.publicUrl === undefined) return undefined;
    return { provider, callback: this.addressOf(`/api/v1/sign-in/${way}/callback`)! };
  }

  /** The public address of a path of this service. */
  addressOf(path: string): URL | undefined {
    return this.publicUrl && new URL(this.publicUrl.href.replace(/\/+$/, '') + path);
  }
}
