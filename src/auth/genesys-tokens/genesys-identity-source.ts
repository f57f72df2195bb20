/** The identity behind a token, according to Genesys. */
export interface GenesysIdentity {
  readonly userId: string;
  readonly state: 'active' | 'inactive' | 'deleted';
  /** The organisation that the token is for. */
  readonly organizationId: string;
  /** Another one when the user is a trustee's. */
  readonly homeOrganizationId: string;
  /** The user represents one of another organisation. */
  readonly cloned: boolean;
  /** The OAuth client through which the user signed in. */
  readonly clientId?: string;
  readonly roles: readonly GenesysRole[];
  readonly name?: string;
  readonly email?: string;
  /** When the token ends, RFC 3339. */
  readonly endsAt?: string;
}

export interface GenesysRole {
  readonly id: string;
  readonly name: string;
}

/** Asks Genesys about a token. Injected under this class as its token; this module does not know who asks, or how. */
export abstract class GenesysIdentitySource {
  /** Undefined if Genesys refuses the token. Rejects if Genesys could not be queried, or did not return enough. */
  abstract identify(token: string): Promise<GenesysIdentity | undefined>;
}
