import type { Answer } from '../../genesys/probing/genesys-probes';
import { trustedNow } from '../../common/trusted-clock';
import { verdictOn, unknown, type Assumption, type Examination } from '../assumption';
import { at, textAt } from '../fields';
import type { ExaminationContext } from '../examination-context';

/** What Genesys says of a caller with a token. */
export interface ObservedCallers {
  /** The refusal of `users/me` to our client, which is no user. */
  readonly client: { readonly status: number; readonly code?: string };
  /** The answer to a user's token; undefined when none was given. */
  readonly user?: {
    readonly works: boolean;
    readonly expansions: number;
    readonly organizations: number;
    readonly hasClient: boolean;
    /** Milliseconds until `dateTokenIdles`. */
    readonly idlesInMs?: number;
  };
}

const EXPANSIONS = ['token', 'organization', 'authorization'];

export const callersExamination: Examination<ObservedCallers> = {
  observe,
  assumptions: [
    {
      id: 'me-refuses-clients',
      assumes: '`users/me` refuses the token of an OAuth client, with 400 `not.a.user`.',
      otherwise: 'Callers with the token of a client get 503 instead of 401. No one gets access.',
      evaluate: ({ client: { status, code } }) =>
        verdictOn(
          status === 400 && code === 'not.a.user',
          `status ${status}${code === undefined ? '' : `, ${code}`}`,
        ),
    },
    ofUser('me-expansions', '`users/me` comes with all three expansions.', (user) =>
      verdictOn(
        user.expansions === EXPANSIONS.length,
        `${user.expansions} of ${EXPANSIONS.length} expansions`,
      ),
    ),
    ofUser(
      'me-organizations',
      'The token names its organisation and the home organisation of the user.',
      (user) => verdictOn(user.organizations === 2, `${user.organizations} of 2 organisations`),
    ),
    ofUser('me-client', 'The token names the client through which the user signed in.', (user) =>
      verdictOn(user.hasClient, user.hasClient ? 'it does' : 'it does not'),
    ),
    ofUser('me-token-end', '`dateTokenIdles` is the end of the token.', ({ idlesInMs }) =>
      verdictOn(
        idlesInMs !== undefined && idlesInMs > 0,
        idlesInMs === undefined ? 'not given' : `in ${Math.round(idlesInMs / 60_000)} minutes`,
      ),
    ),
  ],
};

function ofUser(
  id: string,
  assumes: string,
  evaluate: (user: NonNullable<ObservedCallers['user']>) => ReturnType<typeof verdictOn>,
): Assumption<ObservedCallers> {
  const otherwise = 'Callers with Genesys tokens are refused, or their tokens not cached.';
  return {
    id,
    assumes,
    otherwise,
    evaluate: ({ user }) => {
      if (user === undefined) return unknown('no token of a user was given (--user-token-file)');
      return user.works ? evaluate(user) : unknown('the token is not accepted');
    },
  };
}

async function observe({ probes, options }: ExaminationContext): Promise<ObservedCallers> {
  const asClient = await probes.ask('GET /api/v2/users/me', (api) => api.users.getUsersMe({}));
  const client = asClient.kind === 'ok' ? { status: 200 } : { status: asClient.status, code: asClient.code };
  if (options.userToken === undefined) return { client };
  const asUser = await probes.askAs(options.userToken, 'GET /api/v2/users/me', (api) =>
    api.users.getUsersMe({ expand: EXPANSIONS }),
  );
  return { client, user: userOf(asUser, trustedNow()) };
}

function userOf(answer: Answer, now: number): ObservedCallers['user'] {
  const body = answer.kind === 'ok' ? answer.body : {};
  const ids = ['token.organization.id', 'token.homeOrganization.id'];
  const idles = textAt(body, 'token.dateTokenIdles');
  return {
    works: answer.kind === 'ok',
    expansions: EXPANSIONS.filter((name) => at(body, name) !== undefined).length,
    organizations: ids.filter((path) => textAt(body, path) !== undefined).length,
    hasClient: textAt(body, 'token.OAuthClient.id') !== undefined,
    ...(idles !== undefined && { idlesInMs: Date.parse(idles) - now }),
  };
}
