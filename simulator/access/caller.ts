/** The OAuth client that presented a valid token. */
export interface Caller {
  readonly clientId: string;
  readonly token: string;
}
