import createClient, { type Client } from 'openapi-fetch';
import { UsageError } from '../cli.errors';
import type { CliIo } from '../cli-io';
import type { paths } from './generated/api-types';
import { readApiKey } from './read-api-key';
import { send } from './send';

export type Api = Client<paths>;

const DEFAULT_URL = 'http://127.0.0.1:3000';

/** A client of the service that `ROLECALL_URL` names, with types made from `openapi.json`. */
export function connect({ env, stderr }: Pick<CliIo, 'env' | 'stderr'>): Api {
  const baseUrl = baseUrlOf(env.ROLECALL_URL || DEFAULT_URL);
  return createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${readApiKey(env)}`, 'user-agent': 'rolecall-cli' },
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) => send(request, baseUrl, noteWait),
  });

  function noteWait(seconds: number): void {
    if (stderr.isTTY === true && seconds > 0) stderr.write(`The service asks to wait ${seconds} s.\n`);
  }
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
