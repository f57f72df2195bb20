import { ServiceError } from '../cli.errors';
import { ExitCode } from '../exit-code';
import { printable } from '../../common/printable';
import type { components } from './generated/api-types';

type Problem = components['schemas']['Problem'];

interface Result<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** Refusals because of a name that the service does not know. */
const UNKNOWN = new Set<string>(['not_found', 'unknown_permission']);

/** What the service answered. Throws a `ServiceError` with its problem document otherwise. */
export async function answered<Data>(call: Promise<Result<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((failure: unknown) => {
    if (failure instanceof SyntaxError) throw strange();
    throw failure;
  });
  if (error !== undefined || !response.ok) throw refusal(error, response);
  if (typeof data !== 'object' || data === null) throw strange();
  return data;
}

function refusal(error: unknown, { status, headers }: Response): ServiceError {
  if (!isProblem(error)) return new ServiceError(`The service answered with status ${status} and no reason.`);
  const lines = [`${error.title}: ${error.detail}`];
  for (const { pointer, detail } of error.errors ?? []) lines.push(`  ${pointer}: ${detail}`);
  const retry = headers.get('retry-after');
  if (retry !== null) lines.push(`Try again in ${retry} seconds.`);
  lines.push(`Code ${error.code}, request ${error.traceId}`);
  return new ServiceError(
    lines.map(printable).join('\n'),
    UNKNOWN.has(error.code) ? ExitCode.name : ExitCode.service,
  );
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && 'title' in value && 'detail' in value && 'code' in value
  );
}

/** An answer that no Rolecall gives. */
export function strange(): ServiceError {
  return new ServiceError('What answers at ROLECALL_URL is not Rolecall, or not of this version.');
}
