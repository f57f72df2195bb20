import type { SimulatorState } from '../simulator-state';

/** Who signs in, and through what. */
export interface UserSignIn {
  userId: string;
  /** A client that acts for users; the first such one of the organisation when omitted. */
  clientId?: string;
  /** As long as the mode `tokenLifetimeSeconds` says when omitted. */
  lifetimeSeconds?: number;
  /** Makes it the token of another organisation of the same region, with a user of the same id. */
  foreignOrganizationId?: string;
}

/** The token that a user gets by signing in: the login pages themselves are not imitated. Throws with what is wrong. */
export function issueUserToken(simulator: SimulatorState, signIn: UserSignIn): string {
  const { org, tokens, modes } = simulator;
  const { userId, clientId, lifetimeSeconds = modes.tokenLifetimeSeconds, foreignOrganizationId } = signIn;
  const trusted = [...org.trusts.values()].flatMap(({ users }) => users);
  if (!org.users.has(userId) && !trusted.some(({ id }) => id === userId)) {
    throw new Error(`no such user: ${userId}`);
  }
  const client = [...org.clients.values()].find(
    ({ id, authorizedGrantType }) =>
      authorizedGrantType !== 'CLIENT-CREDENTIALS' && (clientId === undefined || id === clientId),
  );
  if (!client) throw new Error('no such client that acts for users');
  if (!(lifetimeSeconds > 0)) throw new Error('"lifetimeSeconds" must be a positive number');
  return tokens.issue({ clientId: client.id, userId, foreignOrganizationId }, lifetimeSeconds);
}
