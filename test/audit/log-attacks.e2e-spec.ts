import '../support/typescript-threads';
import { join } from 'node:path';
import { AttackRun } from '../../scripts/log-attack-test/attack-run';
import { attacks } from '../../scripts/log-attack-test/attacks';
import { circumstances, documentedOutcomes } from '../../scripts/log-attack-test/documented-outcomes';

const documented = documentedOutcomes(join(__dirname, '../../docs/audit-format.md'));

jest.setTimeout(120_000);

/** The short form of `npm run log-attack-test`, which lets the log grow by 1,000 records on both databases. */
describe('what docs/audit-format.md says of a changed database', () => {
  let run: AttackRun;

  beforeAll(
    async () => (run = await AttackRun.prepare('sqlite', { records: 15, every: 10, restart: false })),
  );
  afterAll(() => run.end());

  it('names every attack', () => {
    expect([...documented.keys()].sort()).toEqual(Object.keys(attacks).sort());
  });

  it.each(Object.keys(attacks))('is true of %s', async (name) => {
    // Each on a copy of its own.
    const outcomes = await Promise.all(circumstances.map((circumstance) => run.outcome(name, circumstance)));
    expect(outcomes).toEqual(documented.get(name));
  });
});
