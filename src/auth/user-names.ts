import { emailName, genesysUserName } from './party';

/** The names of the person who is this user of Genesys, as in a `Party`. */
export function userNames(id: string, email: string | undefined): string[] {
  return [genesysUserName(id), ...(email === undefined ? [] : [emailName(email)])];
}
