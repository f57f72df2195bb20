import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { NotFound } from './layout/not-found';
import { Root } from './layout/root';
import { FailedPage } from './ui/loaded-page';

type Given = Record<string, unknown>;

/** Members of the address's query that are texts; numbers in it were texts, too. */
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
/** The day that pages are answered from stays in the address from page to page. */
const withAsOf = ({ at }: Given): { at?: string } => (at === undefined ? {} : { at: text(at) });
const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  validateSearch: withAsOf,
  search: { middlewares: [retainSearchParams(['at'])] },
});

const withText = ({ q, division, sort }: Given): { q?: string; division?: string; sort?: string } => ({
  q: text(q),
  sort: text(sort),
  division: text(division),
});
const withPlace = ({ group, division }: Given): { group?: string; division?: string } => ({
  group: text(group),
  division: text(division),
});
const withOther = ({ other }: Given): { other?: string } => ({ other: text(other) });
const withTab = ({ tab }: Given): { tab?: string } => ({ tab: text(tab) });
const parent = { getParentRoute: () => root } as const;

const lists = {
  people: lazyRouteComponent(() => import('./lists/people-page'), 'PeoplePage'),
  groups: lazyRouteComponent(() => import('./lists/groups-page'), 'GroupsPage'),
  clients: lazyRouteComponent(() => import('./lists/clients-page'), 'ClientsPage'),
  roles: lazyRouteComponent(() => import('./lists/roles-page'), 'RolesPage'),
  divisions: lazyRouteComponent(() => import('./lists/divisions-page'), 'DivisionsPage'),
  permissions: lazyRouteComponent(() => import('./lists/permissions-page'), 'PermissionsPage'),
};

const changes = {
  list: lazyRouteComponent(() => import('./changes/changes-page'), 'ChangesPage'),
  draft: lazyRouteComponent(() => import('./changes/draft-page'), 'DraftPage'),
  change: lazyRouteComponent(() => import('./changes/change-page'), 'ChangePage'),
  copy: lazyRouteComponent(() => import('./changes/copy-page'), 'CopyPage'),
};

const ruling = {
  rules: lazyRouteComponent(() => import('./rules/rules-page'), 'RulesPage'),
  newRule: lazyRouteComponent(() => import('./rules/new-rule-page'), 'NewRulePage'),
  editRule: lazyRouteComponent(() => import('./rules/edit-rule-page'), 'EditRulePage'),
  editAssertion: lazyRouteComponent(() => import('./rules/edit-assertion-page'), 'EditAssertionPage'),
  assertions: lazyRouteComponent(() => import('./rules/assertions-page'), 'AssertionsPage'),
  newAssertion: lazyRouteComponent(() => import('./rules/new-assertion-page'), 'NewAssertionPage'),
  finding: lazyRouteComponent(() => import('./rules/finding-page'), 'FindingPage'),
};

const reviews = {
  list: lazyRouteComponent(() => import('./reviews/reviews-page'), 'ReviewsPage'),
  new: lazyRouteComponent(() => import('./reviews/new-review-page'), 'NewReviewPage'),
  review: lazyRouteComponent(() => import('./reviews/review-page'), 'ReviewPage'),
};

const others = {
  audit: lazyRouteComponent(() => import('./audit/audit-page'), 'AuditPage'),
  service: lazyRouteComponent(() => import('./service/service-page'), 'ServicePage'),
  history: lazyRouteComponent(() => import('./time/time-page'), 'TimePage'),
  drift: lazyRouteComponent(() => import('./drift/drift-page'), 'DriftPage'),
  findings: lazyRouteComponent(() => import('./rules/findings-page'), 'FindingsPage'),
};

const licensing = {
  licenses: lazyRouteComponent(() => import('./licenses/licenses-page'), 'LicensesPage'),
  license: lazyRouteComponent(() => import('./licenses/license-page'), 'LicensePage'),
  usage: lazyRouteComponent(() => import('./usage/usage-page'), 'UsagePage'),
};

const purposes = {
  list: lazyRouteComponent(() => import('./purposes/purposes-page'), 'PurposesPage'),
  new: lazyRouteComponent(() => import('./purposes/new-purpose-page'), 'NewPurposePage'),
  purpose: lazyRouteComponent(() => import('./purposes/purpose-page'), 'PurposePage'),
  edit: lazyRouteComponent(() => import('./purposes/edit-purpose-page'), 'EditPurposePage'),
  category: lazyRouteComponent(() => import('./purposes/category-page'), 'CategoryPage'),
  newCategory: lazyRouteComponent(() => import('./purposes/new-category-page'), 'NewCategoryPage'),
  editCategory: lazyRouteComponent(() => import('./purposes/edit-category-page'), 'EditCategoryPage'),
};

const things = {
  person: lazyRouteComponent(() => import('./subjects/person-page'), 'PersonPage'),
  compare: lazyRouteComponent(() => import('./compare/compare-page'), 'ComparePage'),
  matrix: lazyRouteComponent(() => import('./matrix/matrix-page'), 'MatrixPage'),
  group: lazyRouteComponent(() => import('./subjects/group-page'), 'GroupPage'),
  client: lazyRouteComponent(() => import('./subjects/client-page'), 'ClientPage'),
  role: lazyRouteComponent(() => import('./roles/role-page'), 'RolePage'),
  division: lazyRouteComponent(() => import('./divisions/division-page'), 'DivisionPage'),
  permission: lazyRouteComponent(() => import('./permissions/permission-page'), 'PermissionPage'),
  why: lazyRouteComponent(() => import('./why/why-page'), 'WhyPage'),
};

const routes = [
  createRoute({
    ...parent,
    path: '/',
    component: lazyRouteComponent(() => import('./home/home-page'), 'HomePage'),
  }),
  createRoute({
    ...parent,
    path: '/search',
    validateSearch: withText,
    component: lazyRouteComponent(() => import('./search/search-page'), 'SearchPage'),
  }),
  createRoute({ ...parent, path: '/people', validateSearch: withText, component: lists.people }),
  createRoute({ ...parent, path: '/groups', validateSearch: withText, component: lists.groups }),
  createRoute({ ...parent, path: '/clients', validateSearch: withText, component: lists.clients }),
  createRoute({ ...parent, path: '/roles', validateSearch: withText, component: lists.roles }),
  createRoute({ ...parent, path: '/divisions', validateSearch: withText, component: lists.divisions }),
  createRoute({ ...parent, path: '/permissions', validateSearch: withText, component: lists.permissions }),
  createRoute({ ...parent, path: '/people/$id', validateSearch: withTab, component: things.person }),
  createRoute({ ...parent, path: '/groups/$id', validateSearch: withTab, component: things.group }),
  createRoute({ ...parent, path: '/clients/$id', validateSearch: withTab, component: things.client }),
  createRoute({ ...parent, path: '/roles/$id', validateSearch: withTab, component: things.role }),
  createRoute({ ...parent, path: '/divisions/$id', validateSearch: withTab, component: things.division }),
  createRoute({
    ...parent,
    path: '/permissions/$permission',
    validateSearch: withTab,
    component: things.permission,
  }),
  createRoute({
    ...parent,
    path: '/why/$type/$id/$permission',
    validateSearch: withText,
    component: things.why,
  }),
  createRoute({
    ...parent,
    path: '/people/$id/compare',
    validateSearch: withOther,
    component: things.compare,
  }),
  createRoute({ ...parent, path: '/people/$id/copy', component: changes.copy }),
  createRoute({ ...parent, path: '/matrix', validateSearch: withPlace, component: things.matrix }),
  createRoute({ ...parent, path: '/licenses', validateSearch: withTab, component: licensing.licenses }),
  createRoute({ ...parent, path: '/licenses/$id', validateSearch: withTab, component: licensing.license }),
  createRoute({ ...parent, path: '/usage', validateSearch: withTab, component: licensing.usage }),
  createRoute({ ...parent, path: '/history', validateSearch: withTab, component: others.history }),
  createRoute({ ...parent, path: '/audit', component: others.audit }),
  createRoute({ ...parent, path: '/purposes', validateSearch: withTab, component: purposes.list }),
  createRoute({ ...parent, path: '/purposes/new', component: purposes.new }),
  createRoute({ ...parent, path: '/purposes/$id', validateSearch: withTab, component: purposes.purpose }),
  createRoute({ ...parent, path: '/purposes/$id/edit', component: purposes.edit }),
  createRoute({ ...parent, path: '/categories/new', component: purposes.newCategory }),
  createRoute({ ...parent, path: '/categories/$key', component: purposes.category }),
  createRoute({ ...parent, path: '/categories/$key/edit', component: purposes.editCategory }),
  createRoute({ ...parent, path: '/service', validateSearch: withTab, component: others.service }),
  createRoute({ ...parent, path: '/rules', validateSearch: withTab, component: ruling.rules }),
  createRoute({ ...parent, path: '/rules/new', component: ruling.newRule }),
  createRoute({ ...parent, path: '/rules/$id/edit', component: ruling.editRule }),
  createRoute({ ...parent, path: '/assertions', component: ruling.assertions }),
  createRoute({ ...parent, path: '/assertions/new', component: ruling.newAssertion }),
  createRoute({ ...parent, path: '/assertions/$id/edit', component: ruling.editAssertion }),
  createRoute({ ...parent, path: '/findings/$id', component: ruling.finding }),
  createRoute({ ...parent, path: '/findings', component: others.findings }),
  createRoute({ ...parent, path: '/reviews', component: reviews.list }),
  createRoute({ ...parent, path: '/reviews/new', component: reviews.new }),
  createRoute({ ...parent, path: '/reviews/$id', validateSearch: withTab, component: reviews.review }),
  createRoute({ ...parent, path: '/drift', component: others.drift }),
  createRoute({ ...parent, path: '/changes', component: changes.list }),
  createRoute({ ...parent, path: '/changes/new', component: changes.draft }),
  createRoute({ ...parent, path: '/changes/$id', component: changes.change }),
] as const;

export function createConsoleRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: '/console',
    defaultErrorComponent: ({ error }) => <FailedPage error={error} onRetry={() => location.reload()} />,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
