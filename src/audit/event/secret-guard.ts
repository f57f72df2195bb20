/** Endings of names, written without separators and in lower case, whose values are secrets. */
const SECRET_NAME =
  /(secret|password|passwd|passphrase|token|authorization|apikey|privatekey|credential|credentials|cookie)$/;

/** Our own keys, JSON Web Tokens, and private keys in PEM, wherever in a text. */
const SECRET_VALUE = /\brk_[\w-]{16,}|\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----/i;

/** What may be the credentials of a header; prose such as "basic responsibilities" has the same form. */
const HEADER_CREDENTIALS = /\b(bearer|basic)\s+([\w.~+/-]{16,}={0,2})/gi;

/** Longer than any word that people write. */
const MAX_WORD_LENGTH = 24;

/** Whether a member of this name would hold a secret, in any of the usual spellings. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replaceAll(/[\s_.-]/g, '').toLowerCase());
}

/** Whether a text holds something with the form of a key or token. */
export function looksLikeSecret(text: string): boolean {
  return SECRET_VALUE.test(text) || hasHeaderCredentials(text);
}

function hasHeaderCredentials(text: string): boolean {
  return [...text.matchAll(HEADER_CREDENTIALS)].some(([, scheme, value]) =>
    scheme?.toLowerCase() === 'basic' ? isUserAndPassword(value ?? '') : isOpaque(value ?? ''),
  );
}

/** RFC 7617: base64 of `user:password`. What words happen to decode to is no text. */
function isUserAndPassword(value: string): boolean {
  const bytes = Buffer.from(value, 'base64');
  return /^[^:\p{Cc}\uFFFD]*:[^\p{Cc}\uFFFD]*$/u.test(bytes.toString('utf8'));
}

/** Tokens are drawn at random: some part of them is no word, as it has digits, mixes case or does not end. */
function isOpaque(value: string): boolean {
  return !value.split(/[^\p{L}\d]+/u).every(isWord);
}

function isWord(part: string): boolean {
  return part.length <= MAX_WORD_LENGTH && /^(\p{L}?\p{Ll}*|\p{Lu}*|\d*)$/u.test(part);
}
