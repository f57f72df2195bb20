import { ApiClient, ApiClientClass } from 'purecloud-platform-client-v2';

/** What a call through the SDK came to, refused or not. */
export interface SdkAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

// Loading the SDK makes a client for everyone, which watches a file in the home folder.
unplug(ApiClient);

/** The official SDK, pointed at a simulator and isolated from its process-wide client. */
export function sdkFor(port: number): ApiClientClass {
  const client = new ApiClientClass();
  unplug(client);
  client.setGateway({ host: '127.0.0.1', protocol: 'http', port });
  client.setReturnExtendedResponses(true);
  return client;
}

function unplug({ config }: ApiClientClass): void {
  config.live_reload_config = false;
  config.setConfigPath('');
}

/** With extended responses the SDK gives both its answers and its refusals the same form. */
export async function answerOf(call: () => Promise<unknown>): Promise<SdkAnswer> {
  try {
    return (await call()) as SdkAnswer;
  } catch (refusal) {
    return refusal as SdkAnswer;
  }
}
