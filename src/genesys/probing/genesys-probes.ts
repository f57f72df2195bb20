import { genesysCall } from '../call-context';
import { GenesysForbiddenError, GenesysNotFoundError, GenesysRequestRefusedError } from '../genesys.errors';
import type { GenesysApi } from '../genesys-api';
import type { GenesysClient } from '../genesys-client';

export type Fields = Readonly<Record<string, unknown>>;

/** Genesys's answer to one question: a body that has not been read yet, or a refusal. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: Fields }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: string;
      readonly missing: readonly string[];
    };

/** What changes nothing at Genesys; a query of audits is sent as a POST. */
type ReadingOperation = `GET ${string}` | 'POST /api/v2/audits/query/realtime';

/** Queries Genesys and accepts a refusal as an answer. Reads only. */
export class GenesysProbes {
  constructor(private readonly client: Pick<GenesysClient, 'api' | 'userApi'>) {}

  /**
   * `operation` names method and path template. Throws what does not answer the question, such as a lost connection.
   */
  ask(operation: ReadingOperation, call: (api: GenesysApi) => Promise<unknown>): Promise<Answer> {
    return answered(
      genesysCall({ operation, repeatable: true, priority: 'interactive' }, () => call(this.client.api)),
    );
  }

  /** The same with a user's token instead of ours. */
  askAs(
    userToken: string,
    operation: `GET ${string}`,
    call: (api: GenesysApi) => Promise<unknown>,
  ): Promise<Answer> {
    const context = { operation, priority: 'interactive', userToken } as const;
    return answered(genesysCall(context, () => call(this.client.userApi)));
  }
}

async function answered(asked: Promise<unknown>): Promise<Answer> {
  try {
    const body = await asked;
    return { kind: 'ok', body: typeof body === 'object' && body !== null ? (body as Fields) : {} };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const missing = error instanceof GenesysForbiddenError ? error.missingPermissions : [];
    const { status = 0, code } = error.genesys;
    return { kind: 'refused', status, code, missing };
  }
}

type Refusal = GenesysForbiddenError | GenesysNotFoundError | GenesysRequestRefusedError;

function isRefusal(error: unknown): error is Refusal {
  return (
    error instanceof GenesysForbiddenError ||
    error instanceof GenesysNotFoundError ||
    error instanceof GenesysRequestRefusedError
  );
}
