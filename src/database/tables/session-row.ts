/** A browser that is signed in. Rows of ended sessions are deleted; the audit log keeps what was. */
export interface SessionRow {
  /** UUIDv7. It opens nothing. */
  id: string;
  /** SHA-256 of the secret in the cookie, lower-case hex. */
  sha256: string;
  caller_type: string;
  caller_id: string;
  caller_name: string | null;
  /** The credential that the caller signed in with, under a key that only the cookie gives. */
  sealed_credential: string;
  /** What the browser called itself, by which people tell sessions apart. */
  user_agent: string | null;
  created_at: string;
  /** Behind by up to a minute. */
  last_used_at: string;
  expires_at: string;
}
