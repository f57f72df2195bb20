import { currentCall, type CallContext } from './call-context';
import { GenesysInvalidCallError } from './genesys.errors';
import { matchesTemplate } from './path-template';
import { AbstractHttpClient, type HttpRequestOptions } from './sdk';
import { plainText } from './interceptors/plain-text';
import type { GenesysRequest, GenesysResponse, Transport } from './interceptors/transport';

/** Passes the SDK's requests to our transport. */
export class SdkHttpClient extends AbstractHttpClient {
  constructor(
    private readonly transport: Transport,
    private readonly apiBaseUrl: string,
  ) {
    super();
  }

  override async request(options: HttpRequestOptions): Promise<GenesysResponse> {
    const { onCorrelationId } = currentCall();
    const response = await this.transport.send(toRequest(options, this.apiBaseUrl));
    const correlationId = plainText(response.headers['inin-correlation-id']);
    if (correlationId !== undefined) onCorrelationId?.(correlationId);
    return response;
  }

  override enableHooks(): void {
    throw new Error('The hooks of the SDK are not supported.');
  }
}

function toRequest(options: HttpRequestOptions, apiBaseUrl: string): GenesysRequest {
  const call = currentCall();
  const [method = '', pathTemplate = ''] = call.operation.split(' ');
  const path = options.url.slice(apiBaseUrl.length);
  if (
    options.method !== method ||
    !options.url.startsWith(apiBaseUrl) ||
    !matchesTemplate(path, pathTemplate)
  ) {
    throw new GenesysInvalidCallError(call.operation);
  }
  return {
    method,
    url: options.url + queryString(options.params),
    pathTemplate,
    headers: { ...headersOf(options), ...authorizationOf(call) },
    body: options.data === undefined ? undefined : JSON.stringify(options.data),
    priority: call.priority ?? 'sync',
    repeatable: method === 'GET' || method === 'HEAD' || call.repeatable === true,
    signal: call.signal,
    permit: call.permit,
    deadline: Infinity,
    progress: { attempts: 0 },
  };
}

function queryString(params: HttpRequestOptions['params'] = {}): string {
  const query = new URLSearchParams(params as Record<string, string>).toString();
  return query && `?${query}`;
}

function authorizationOf({ userToken }: CallContext): Record<string, string> {
  return userToken === undefined ? {} : { authorization: `Bearer ${userToken}` };
}

/** The token interceptor sets `authorization`: no header of the SDK may differ from it in case only. */
function headersOf({ headers = {}, data }: HttpRequestOptions): Record<string, string> {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const unwanted = data === undefined ? ['authorization', 'content-type'] : ['authorization'];
  return Object.fromEntries(lower.filter(([name]) => !unwanted.includes(name)));
}
