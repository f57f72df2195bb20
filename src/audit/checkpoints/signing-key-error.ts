/** The signing key cannot be used, so the service does not start. Says what to do; shows nothing of the key. */
export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';

  constructor(file: string, problem: string) {
    super(`AUDIT_SIGNING_KEY_FILE ${file}: ${problem}`);
  }
}
