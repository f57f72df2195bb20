import { oncePerIndex } from '../../access/questions/once-per-index';
import { emailOf, PeopleBehind, type PersonName } from '../../access/reviews/people-behind';
import type { AccessIndex } from '../../access/index/access-index';
import { emailName, genesysUserName } from '../../auth/party';

/** People as far as they are known by their names. */
export interface NamedPeople {
  /** The names that were given, and every other name of the same people. */
  readonly names: readonly string[];
  /** Ids of their accounts in Genesys, and of those with the same e-mail address. */
  readonly accounts: ReadonlySet<string>;
  /** Lower case. */
  readonly emails: readonly string[];
}

const peopleOf = oncePerIndex((index) => new PeopleBehind(index));

/** Finds the people with these names, which are those of parties and of reviewers. */
export function peopleNamed(index: AccessIndex, names: readonly string[]): NamedPeople {
  const persons = personNames(names);
  const accounts = peopleOf(index).accountsOf(persons);
  const known = [...accounts].flatMap((id) => {
    const subject = index.subject('user', id);
    return (subject && emailOf(subject)) ?? [];
  });
  const given = persons.flatMap((name) => ('email' in name ? [name.email] : []));
  return {
    names: [...new Set([...names, ...[...accounts].map(genesysUserName), ...known.map(emailName)])],
    accounts,
    emails: [...new Set([...known, ...given])],
  };
}

/** Names of parties that are accounts of Genesys, or e-mail addresses. */
function personNames(names: readonly string[]): PersonName[] {
  return names.flatMap((name): PersonName[] => {
    const id = name.slice(name.indexOf(':') + 1);
    if (name.startsWith('genesys_user:')) return [{ userId: id }];
    return name.startsWith('email:') ? [{ email: id }] : [];
  });
}
