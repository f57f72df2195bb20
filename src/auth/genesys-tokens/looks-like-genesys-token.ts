/** Opaque tokens: no dots, which every JWT has. Querying shorter or longer ones would be useless. */
const SHAPE = /^[A-Za-z0-9_-]{32,512}$/;

/** Whether it is worth a call to ask Genesys about it. */
export function looksLikeGenesysToken(token: string): boolean {
  return SHAPE.test(token);
}
