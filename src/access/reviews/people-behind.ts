import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { peopleOf } from '../model/people-of';
import type { Group } from '../model/snapshot';

/** A person as someone who decides is named: an account of Genesys, or an e-mail address. */
export type PersonName = { readonly userId: string } | { readonly email: string };

/** Finds the accounts of one person: those with the same e-mail address are the same person. */
export class PeopleBehind {
  private readonly byEmail = new Map<string, string[]>();
  private readonly emails = new Map<string, string>();

  constructor(index: AccessIndex) {
    for (const subject of index.subjects) {
      const email = emailOf(subject);
      if (email === undefined) continue;
      this.emails.set(subject.id, email);
      this.byEmail.set(email, [...(this.byEmail.get(email) ?? []), subject.id]);
    }
  }

  /** Ids of every account of the person with one of these names. */
  accountsOf(names: readonly PersonName[]): ReadonlySet<string> {
    const accounts = new Set<string>();
    for (const name of names) {
      if ('userId' in name) accounts.add(name.userId);
      const email = 'email' in name ? comparableEmail(name.email) : this.emails.get(name.userId);
      for (const id of email === undefined ? [] : (this.byEmail.get(email) ?? [])) accounts.add(id);
    }
    return accounts;
  }
}

/** Whether one of the accounts has the access of the item: itself, or as one of the people of the group. */
export function concernsOneOf(
  { type, id, entity }: Pick<IndexedSubject, 'type' | 'id' | 'entity'>,
  accounts: ReadonlySet<string>,
): boolean {
  if (type === 'user' || type === 'trustee_user') return accounts.has(id);
  if (type !== 'group' || entity === undefined) return false;
  const people = peopleOf(entity as Group);
  return [...accounts].some((account) => people.has(account));
}

export function emailOf({ type, entity }: Pick<IndexedSubject, 'type' | 'entity'>): string | undefined {
  if (type !== 'user' || entity === undefined || !('email' in entity)) return undefined;
  return entity.email === undefined ? undefined : comparableEmail(entity.email);
}

/** Case makes no difference. */
function comparableEmail(email: string): string {
  return email.trim().toLowerCase();
}
