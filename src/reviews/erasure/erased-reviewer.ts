import { emailName, genesysUserName } from '../../auth/party';

/** What stands for the name of a person after its erasure. */
export const ERASED_NAME = '(erased)';

/** The JSON of a definition that names the account of a person in place of the person's addresses. */
export function withoutAddresses(definition: string, emails: ReadonlySet<string>, userId: string): string {
  return JSON.stringify(JSON.parse(definition, (_, value: unknown) => renamed(value, emails, userId)));
}

/** Names of parties, with that of the account in place of the person's addresses. Each once. */
export function renamedParties(
  names: readonly string[],
  emails: ReadonlySet<string>,
  userId: string,
): string[] {
  const former = new Set([...emails].map(emailName));
  return [...new Set(names.map((name) => (former.has(name) ? genesysUserName(userId) : name)))];
}

function renamed(value: unknown, emails: ReadonlySet<string>, userId: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { type, id } = value as { readonly type?: unknown; readonly id?: unknown };
  const isErased = type === 'email' && typeof id === 'string' && emails.has(id.trim().toLowerCase());
  return isErased ? { ...value, type: 'genesys_user', id: userId } : value;
}
