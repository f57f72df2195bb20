import type { ServicePermission } from '../session/use-me';
import { strings } from '../strings';

const { home } = strings.navigation;
const t = strings.lists.titles;

interface Page {
  readonly to: string;
  readonly label: string;
  /** What the caller has to hold in this service to open it, and all pages below. */
  readonly needs?: ServicePermission;
}

/** The pages that the navigation lists. */
export const pages = [
  { to: '/', label: home },
  { to: '/people', label: t.people, needs: 'access:read' },
  { to: '/permissions', label: t.permissions, needs: 'access:read' },
  { to: '/roles', label: t.roles, needs: 'access:read' },
  { to: '/groups', label: t.groups, needs: 'access:read' },
  { to: '/clients', label: t.clients, needs: 'access:read' },
  { to: '/divisions', label: t.divisions, needs: 'access:read' },
  { to: '/matrix', label: strings.matrix.title, needs: 'access:read' },
  { to: '/licenses', label: strings.licenses.title, needs: 'licenses:read' },
  { to: '/usage', label: strings.usage.title, needs: 'usage:read' },
  { to: '/changes', label: strings.changes.title, needs: 'changes:read' },
  { to: '/reviews', label: strings.reviews.title, needs: 'reviews:read' },
  { to: '/findings', label: strings.findings.title, needs: 'conflicts:read' },
  { to: '/rules', label: strings.rules.title, needs: 'conflicts:read' },
  { to: '/assertions', label: strings.assertions.title, needs: 'assertions:read' },
  { to: '/history', label: strings.time.title, needs: 'snapshots:read' },
  { to: '/drift', label: strings.drift.title, needs: 'baseline:read' },
  { to: '/audit', label: strings.audit.title, needs: 'audit:read' },
  { to: '/purposes', label: strings.purposes.title, needs: 'purposes:read' },
  { to: '/service', label: strings.service.title },
] as const satisfies readonly Page[];

/** Pages, and those below, that can be answered from the past. */
const LOOKING_BACK = [
  '/search',
  '/people',
  '/permissions',
  '/roles',
  '/groups',
  '/clients',
  '/divisions',
  '/why',
  '/matrix',
  '/categories',
  '/licenses',
  '/usage',
];
/** Below those, what is about now: acts. */
const ACTS = /\/(copy|edit|new)$/;

const others: readonly Page[] = [
  { to: '/search', label: '', needs: 'access:read' },
  { to: '/why', label: '', needs: 'access:read' },
  { to: '/categories', label: '', needs: 'purposes:read' },
];

export function canLookBack(path: string): boolean {
  return !ACTS.test(path) && LOOKING_BACK.some((page) => path === page || path.startsWith(`${page}/`));
}

/** What the caller has to hold to see the page at a path of the console. */
export function neededFor(path: string): ServicePermission | undefined {
  const all: readonly Page[] = [...pages, ...others];
  return all.find(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)))?.needs;
}
