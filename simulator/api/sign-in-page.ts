import type { SimulatedOrg, SimulatedUser } from '../org/simulated-org';

const MAX_PEOPLE = 200;

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'li{margin:.4rem 0}small{display:block}';

/** A page that lists the people of the organisation: those with the fewest fellows in their roles come first. */
export function signInPage(org: SimulatedOrg, url: string, words = ''): string {
  const people = peopleOf(org, words);
  const items = people.slice(0, MAX_PEOPLE).map(({ user, roles }) => {
    const link = `${url}&simulated_user=${encodeURIComponent(user.id)}`;
    const about = [user.title, user.email, roles.join(', ')].filter(Boolean).join(' · ');
    return `<li><a href="${text(link)}">${text(user.name)}</a> <small>${text(about)}</small></li>`;
  });
  const title = `Sign in to ${org.name}`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title><style>${STYLE}</style>` +
    `</head><body><main><h1>${text(title)}</h1><p>This organisation is simulated: choose who you are.` +
    ` ${people.length} people, and <code>&amp;q=</code> in the address searches.</p><ul>${items.join('')}</ul></main></body></html>`
  );
}

function peopleOf(org: SimulatedOrg, words: string) {
  const holders = new Map<string, number>();
  const people = [...org.users.values()]
    .filter(({ state }) => state === 'active')
    .map((user) => ({ user, roles: rolesOf(org, user.id) }))
    .filter(({ user, roles }) => matches(user, roles, words));
  for (const { roles } of people) for (const role of roles) holders.set(role, (holders.get(role) ?? 0) + 1);
  const rarest = (roles: readonly string[]) => Math.min(Infinity, ...roles.map((role) => holders.get(role)!));
  return people.sort((a, b) => rarest(a.roles) - rarest(b.roles));
}

function matches({ name, email }: SimulatedUser, roles: readonly string[], words: string): boolean {
  return [name, email, ...roles].join(' ').toLowerCase().includes(words.toLowerCase());
}

function rolesOf(org: SimulatedOrg, subjectId: string): string[] {
  const ids = new Set((org.grants.get(subjectId) ?? []).map(({ roleId }) => roleId));
  return [...ids].map((id) => org.roles.get(id)?.name ?? id);
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
