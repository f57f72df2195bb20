import type { CheckQuestion } from './check';

/** What programs put into a query; anything else, an encoded NUL among it, is read and refused by the route itself. */
const PLAIN = /^[\w.:*~-]+$/;

/**
 * The question in the query of a check that names each part once and nothing else; undefined for any other query, right
 * or wrong.
 */
export function readPlainQuery(query: string): CheckQuestion | undefined {
  let userId: string | undefined;
  let permission: string | undefined;
  let divisionId: string | undefined;
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    const value = plainValue(pair.slice(equals + 1));
    const name = pair.slice(0, equals);
    if (value === undefined) return undefined;
    if (name === 'userId' && userId === undefined) userId = value;
    else if (name === 'permission' && permission === undefined) permission = value;
    else if (name === 'divisionId' && divisionId === undefined) divisionId = value;
    else return undefined;
  }
  return userId === undefined || permission === undefined ? undefined : { userId, permission, divisionId };
}

/** Encoded or not: most programs encode the colons of permissions. Throws URIError for what is no UTF-8. */
function plainValue(text: string): string | undefined {
  const value = text.includes('%') ? decodeURIComponent(text) : text;
  return PLAIN.test(value) ? value : undefined;
}
