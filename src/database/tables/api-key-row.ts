/** An API key, without the key: nothing here opens a door. Revoked ones stay. */
export interface ApiKeyRow {
  /** UUIDv7, so that the order of ids is that of creation. */
  id: string;
  name: string;
  /** SHA-256 of the key, lower-case hex. */
  sha256: string;
  /** The first characters of the random part, by which people tell keys apart. */
  key_prefix: string;
  /** JSON: names of roles. */
  roles: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  /** JSON: names of the person behind a token, where it names one. */
  created_by_person: string | null;
  expires_at: string | null;
  /** Behind by up to a minute. */
  last_used_at: string | null;
  revoked_at: string | null;
}
