import createClient, { type Client } from 'openapi-fetch';
import { ServiceError, UsageError } from '../cli.errors';
import type { CliIo } from '../cli-io';
import type { paths } from './api-types';
import { readApiKey } from './read-api-key';

export type Api = Client<paths>;

const DEFAULT_URL = 'http://127.0.0.1:3000';
/** As long as the longest answer takes: a plan for thousands of people. */
const MAX_WAIT_MS = 300_000;

/** A client of the service that `ROLECALL_URL` names, with types made from `openapi.json`. */
export function connect({ env }: Pick<CliIo, 'env'>): Api {
  const baseUrl = baseUrlOf(env.ROLECALL_URL || DEFAULT_URL);
  return createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${readApiKey(env)}`, 'user-agent': 'rolecall-cli' },
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) => send(request, baseUrl),
  });
}

function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits =
    url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.search + url.hash === '';
  if (!fits)
    throw new UsageError(
      'ROLECALL_URL must be the address of a service, such as https://rolecall.example.org.',
    );
  return url.href.replace(/\/+$/, '');
}

async function send(request: Request, baseUrl: string): Promise<Response> {
  try {
    // A key never follows a redirect to another address.
    return await fetch(request, { redirect: 'error', signal: AbortSignal.timeout(MAX_WAIT_MS) });
  } catch (error) {
    throw new ServiceError(`${baseUrl} does not answer: ${reasonOf(error)}. Is ROLECALL_URL right?`);
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  // Both addresses of a host were tried: each has its own reason.
  if (cause instanceof AggregateError) return reasonOf({ cause: cause.errors[0] as unknown });
  if (cause instanceof Error) return cause.message || (cause as NodeJS.ErrnoException).code || cause.name;
  return error instanceof Error ? error.message : String(error);
}
