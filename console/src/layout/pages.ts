import { strings } from '../strings';

const { home } = strings.navigation;
const t = strings.lists.titles;

/** The pages that the navigation lists. */
export const pages = [
  { to: '/', label: home },
  { to: '/people', label: t.people },
  { to: '/permissions', label: t.permissions },
  { to: '/roles', label: t.roles },
  { to: '/groups', label: t.groups },
  { to: '/clients', label: t.clients },
  { to: '/divisions', label: t.divisions },
  { to: '/changes', label: strings.changes.title },
] as const;
