import type { AccessIndex } from '../../access/index/access-index';

/** More candidates than that do not help anyone to choose. */
const MAX_CANDIDATES = 5;

/** Finds the id that a cell refers to, or says why it cannot. */
type IdOf = (text: string) => { readonly id: string } | { readonly fault: string };

export interface CsvNames {
  readonly user: IdOf;
  readonly group: IdOf;
  readonly oauth_client: IdOf;
  readonly role: IdOf;
  readonly division: IdOf;
}

type Named = readonly [name: string | undefined, id: string];

/**
 * People by e-mail address and the rest by name, ignoring case, if the text is not an id. A text that is no one's name
 * stays an id, so that a later check reports it as unknown.
 */
export function csvNames({ snapshot }: AccessIndex): CsvNames {
  const { users, groups, oauthClients, roles, divisions } = snapshot;
  const byName = (list: readonly { id: string; name: string }[]) => () =>
    list.map(({ id, name }): Named => [name, id]);
  return {
    user: idOf(() => users.filter(({ state }) => state !== 'deleted').map(({ email, id }) => [email, id])),
    group: idOf(byName(groups)),
    oauth_client: idOf(byName(oauthClients)),
    role: idOf(byName(roles)),
    division: idOf(byName(divisions)),
  };
}

/** The table is made when the first cell is looked up: most files have ids. */
function idOf(list: () => readonly Named[]): IdOf {
  let table: { ids: ReadonlySet<string>; named: ReadonlyMap<string, readonly string[]> } | undefined;
  return (text) => {
    table ??= tableOf(list());
    if (text === '*' || table.ids.has(text)) return { id: text };
    const found = table.named.get(comparable(text)) ?? [];
    if (found.length <= 1) return { id: found[0] ?? text };
    const candidates = found.slice(0, MAX_CANDIDATES).join(', ');
    return { fault: `is the name of ${found.length}; give one of their ids: ${candidates}` };
  };
}

function tableOf(list: readonly Named[]) {
  const named = new Map<string, string[]>();
  for (const [name, id] of list) {
    if (name === undefined) continue;
    const key = comparable(name);
    named.set(key, [...(named.get(key) ?? []), id]);
  }
  return { ids: new Set(list.map(([, id]) => id)), named };
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
