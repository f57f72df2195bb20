import { Client } from 'undici';
import type { buildConnector } from 'undici';
import { ProxyError } from '../../common/errors';
import type { Attempt, DeliveryFault } from './delivery';
import { PrivateAddressError, UnresolvedError } from './checked-connector';

const MAX_ANSWER_BYTES = 16_384;

/** A message as it is sent. */
export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts a message on a connection of its own. Never rejects; says nothing of the answer but its status. */
export async function postMessage(
  { url, headers, body }: Message,
  connect: buildConnector.connector,
  timeoutMs: number,
): Promise<Attempt> {
  const { origin, pathname, search } = new URL(url);
  const client = new Client(origin, { connect });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const path = pathname + search;
    const answer = await client.request({ method: 'POST', path, headers, body, signal });
    await answer.body.dump({ limit: MAX_ANSWER_BYTES, signal }).catch(() => undefined);
    return attemptOf(answer.statusCode);
  } catch (error) {
    return { fault: faultOf(error, signal) };
  } finally {
    void client.destroy().catch(() => undefined);
  }
}

function attemptOf(status: number): Attempt {
  if (status >= 200 && status < 300) return { status };
  return { status, fault: status >= 300 && status < 400 ? 'redirect' : 'status' };
}

function faultOf(error: unknown, { aborted }: AbortSignal): DeliveryFault {
  if (error instanceof PrivateAddressError) return 'private_address';
  if (error instanceof UnresolvedError) return 'unresolved';
  if (error instanceof ProxyError) return 'unreachable';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (aborted || /TIMEOUT/.test(code)) return 'timeout';
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ? 'tls' : 'unreachable';
}
