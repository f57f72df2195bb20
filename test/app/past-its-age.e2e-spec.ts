import { readFileSync } from 'node:fs';
import { monotonicClock } from '../../src/common/monotonic-clock';
import { ChangeApp } from '../changes/change-app';
import { answering, makeSubjects, type Made } from '../support/access-questions';
import { asAdmin } from '../support/create-app';
import { recordRequests } from '../support/record-requests';
import type { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;

/**
 * The others keep what people wrote, or tell what was recorded or known at a time that they name. Items of changes are
 * written only while the snapshot is fresh, and plans are made only then: what drifted waits for that.
 */
const recorded = Object.keys(recordRequests);

describe('Past SNAPSHOT_MAX_AGE', () => {
  let changes: ChangeApp;
  let service: ServiceWithSimulator;
  let made: Made;

  beforeAll(async () => {
    const theirs = { id: 'their-user', name: 'Theirs', email: 'their@example.org', state: 'active' as const };
    const trust = { organizationId: 'partner', organizationName: 'Partner', enabled: true, groups: [] };
    changes = await ChangeApp.start({ trusts: [{ ...trust, users: [theirs] }] });
    service = changes.service;
    made = await makeSubjects(changes);
  });
  afterAll(() => service.stop());

  it('knows of every operation whether it says who may do what', () => {
    const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const known = [...Object.keys(answering), ...recorded].sort();
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(known);
  });

  it('none of those answers, and before it all of them do', async () => {
    const old = jest.spyOn(monotonicClock, 'now').mockImplementation(() => performance.now() + 2 * HOUR_MS);
    const tooOld = await answers();
    old.mockRestore();
    expect(tooOld).toEqual(expected((name) => `${name}: 503 .*SNAPSHOT_MAX_AGE`));
    expect(await answers()).toEqual(expected((name) => `${name}: 20[012]$`));
  });

  function expected(answer: (name: string) => string): string[] {
    return everyQuestion().map(({ name }) => expect.stringMatching(`^${answer(name)}`) as string);
  }

  function everyQuestion() {
    return Object.entries(answering).flatMap(([name, ask]) =>
      [ask(made)].flat().map((question) => ({ name, ...question })),
    );
  }

  async function answers(): Promise<string[]> {
    const all: string[] = [];
    for (const { name, url, body, headers = asAdmin } of everyQuestion()) {
      const { app } = service;
      const answer = await (body === undefined
        ? app.inject({ method: 'GET', url, headers: { accept: 'application/json', ...headers } })
        : app.inject({ method: 'POST', url, headers, payload: body }));
      all.push(`${name}: ${answer.statusCode}${answer.statusCode < 300 ? '' : ` ${answer.body}`}`);
    }
    return all;
  }
});
