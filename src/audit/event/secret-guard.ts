/** Endings of names, written without separators and in lower case, whose values are secrets. */
const SECRET_NAME =
  /(secret|password|passwd|passphrase|token|authorization|apikey|privatekey|credential|credentials|cookie)$/;

/** Our own keys, JSON Web Tokens, credentials of a header, and private keys in PEM, wherever in a text. */
const SECRET_VALUE =
  /\brk_[\w-]{16,}|\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*|\b(?:bearer|basic)\s+[\w.~+/-]{16,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/i;

/** Whether a member of this name would hold a secret, in any of the usual spellings. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replaceAll(/[\s_.-]/g, '').toLowerCase());
}

/** Whether a text holds something with the form of a key or token. */
export function looksLikeSecret(text: string): boolean {
  return SECRET_VALUE.test(text);
}
