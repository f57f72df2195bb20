import type { Browser } from 'playwright-core';
import { post } from './post';
import type { Demo } from './run-demo';
import { Visitor } from './visitor';

/** Would run, load or break out wherever a page took it for more than text. */
const HOSTILE = '"><img src=x onerror="hacked=1"><script>hacked=1</script>';
const PATIENCE_MS = 30_000;

/** Where names show, and the name that shows there. */
const PLACES: Readonly<Record<string, string>> = {
  '/people?q=img': 'person',
  '/people/demo-recording-conflict': 'person',
  '/people/demo-recording-conflict?tab=history': 'person',
  '/people/demo-recording-conflict/copy': 'person',
  '/people/demo-denied/compare?other=demo-recording-conflict': 'person',
  '/permissions/recording:recording:delete': 'person',
  '/why/user/demo-recording-conflict/recording:recording:delete': 'person',
  '/roles?q=img': 'role',
  '/roles/role-recording-administrator': 'role',
  '/groups?q=img': 'group',
  '/divisions': 'division',
  '/divisions/division-home': 'division',
  '/matrix?division=division-home': 'division',
  '/search?q=img': 'role',
  '/history': 'person',
  '/rules': 'rule',
  '/assertions': 'assertion',
  '/purposes': 'purpose',
  '/service?tab=keys': 'key',
};

interface Hacked {
  readonly hacked?: unknown;
}

/** Gives everything a name that attacks, and opens the pages that show it: it is text on each, and nothing else. */
export async function hostile(browser: Browser, demo: Demo, folder: string): Promise<string[]> {
  await renameAll(demo);
  const visitor = await Visitor.open(browser, demo, { folder });
  visitor.page.on('dialog', (dialog) => void dialog.dismiss().then(() => visitor.fault('a dialog opened')));
  await visitor.signIn(demo.apiKey);
  for (const [path, what] of Object.entries(PLACES)) {
    await visitor.go(path);
    const shown = visitor.page.getByText(nameOf(what)).first();
    await shown
      .waitFor({ state: 'attached' })
      .catch(() => visitor.fault(`${path} does not show the ${what}`));
    if (await visitor.page.evaluate(() => (globalThis as Hacked).hacked !== undefined))
      visitor.fault(`${path} ran the name of the ${what}`);
  }
  console.log(`${Object.keys(PLACES).length} pages with names that attack`);
  return visitor.leave('hostile names');
}

const nameOf = (what: string) => `${HOSTILE} ${what}`;

async function renameAll({ url, simulatorUrl, apiKey }: Demo): Promise<void> {
  await post(`${simulatorUrl}/_simulator/changes`, {
    changes: [
      { op: 'change-user', userId: 'demo-recording-conflict', values: { name: nameOf('person') } },
      { op: 'change-role', roleId: 'role-recording-administrator', values: { name: nameOf('role') } },
      { op: 'add-group', group: { id: 'hostile-group', name: nameOf('group') } },
      { op: 'change-division', divisionId: 'division-home', values: { name: nameOf('division') } },
    ],
  });
  const api = `${url}/api/v1`;
  const texts = { rationale: HOSTILE, owner: HOSTILE };
  const permissions = ['recording:recording:delete'];
  const claim = { kind: 'at_most_holders', permissions, limit: 1 };
  const constraint = {
    kind: 'permissions_n_of_m',
    permissions: [...permissions, 'routing:queue:edit'],
    count: 2,
  };
  await post(`${api}/assertions`, { ...texts, name: nameOf('assertion'), claim }, apiKey);
  await post(
    `${api}/conflict-rules`,
    { ...texts, name: nameOf('rule'), severity: 'low', constraint },
    apiKey,
  );
  const dataCategories = ['recording.voice'];
  await post(`${api}/purposes`, { name: nameOf('purpose'), description: HOSTILE, dataCategories }, apiKey);
  await post(`${api}/api-keys`, { name: nameOf('key'), roles: ['metrics-reader'] }, apiKey);
  await post(`${api}/sync`, undefined, apiKey);
  await untilRead(`${api}/users/demo-recording-conflict`, apiKey);
}

async function untilRead(url: string, apiKey: string): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` };
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const { user } = (await (await fetch(url, { headers })).json()) as { user: { name?: string } };
    if (user.name === nameOf('person')) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('The service did not read the names.');
}
