/** The bearer of a valid token: an OAuth client by itself, or a user through one. */
export interface Caller {
  readonly clientId: string;
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Missing where the client speaks for itself (client credentials). */
  readonly userId?: string;
  /** Another organisation of the same region that the token belongs to. */
  readonly foreignOrganizationId?: string;
}

/** Whose grants decide what the caller may do. */
export const callingSubject = ({ userId, clientId }: Caller) => userId ?? clientId;
