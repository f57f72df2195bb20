import {
  AbstractHttpClient,
  ApiClient,
  ApiClientClass,
  type HttpRequestOptions,
} from 'purecloud-platform-client-v2';

// Loading the SDK makes a client for everyone, which watches a file in the home folder. No one uses it here.
unplug(ApiClient);

/** A client of our own that reads no file, logs nothing and sends through `httpClient`. */
export function isolatedSdkClient(apiBaseUrl: string, httpClient: AbstractHttpClient): ApiClientClass {
  const client = new ApiClientClass();
  unplug(client);
  client.config.gateway = undefined;
  client.config.basePath = apiBaseUrl;
  client.config.refresh_access_token = false;
  client.setHttpClient(httpClient);
  return client;
}

/** The constructor has read `~/.genesyscloudjavascript/config`, which may have switched on logging, or another host. */
function unplug({ config }: ApiClientClass): void {
  config.live_reload_config = false;
  config.setConfigPath('');
  // Even with its level at `none` it formats every message, headers included, before dropping it.
  Object.assign(config.logger, { log: () => undefined });
}

export { AbstractHttpClient, type HttpRequestOptions };
