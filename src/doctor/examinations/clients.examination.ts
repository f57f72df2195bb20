import { verdictOn, unknown, type Examination } from '../assumption';
import { rowsAt, rowsOf, textAt } from '../fields';
import { seenOf, type ObservedPage } from '../observed-page';
import { grantsOf, type ExaminationContext } from '../examination-context';

const MAX_CLIENTS = 5;

export interface ObservedClients {
  readonly page?: ObservedPage;
  /** Clients whose grants could be read, and of these, those whose `roleDivisions` are their grants. */
  readonly compared: number;
  readonly same: number;
}

export const clientsExamination: Examination<ObservedClients> = {
  observe,
  assumptions: [
    {
      id: 'clients-whole',
      assumes: '`oauth/clients` lists all clients at once.',
      otherwise: 'Clients are missing; answers are partial.',
      evaluate: ({ page }) => {
        if (page === undefined) return unknown('the listing does not work');
        const { rows, total = rows, pageCount = 1 } = page;
        return verdictOn(
          rows >= total && pageCount <= 1,
          `${rows} of ${total} clients, pageCount ${pageCount}`,
        );
      },
    },
    {
      id: 'client-roles',
      assumes: 'The `roleDivisions` of a client are its grants.',
      otherwise: 'No answer is wrong: Rolecall shows the grants.',
      evaluate: ({ compared, same }) =>
        compared === 0
          ? unknown('no client with grants seen')
          : verdictOn(same === compared, `the same for ${same} of ${compared} clients`),
    },
  ],
};

async function observe(context: ExaminationContext): Promise<ObservedClients> {
  const answer = await context.firstPage('oauth-clients');
  let [compared, same] = [0, 0];
  for (const client of rowsOf(answer).slice(0, MAX_CLIENTS)) {
    const id = textAt(client, 'id') ?? '';
    const subject = await context.subject(id);
    if (subject.kind === 'refused') continue;
    const grants = grantsOf(subject).filter(({ holderId }) => holderId === id);
    const listed = rowsAt(client, 'roleDivisions').map((row) => [
      textAt(row, 'roleId'),
      textAt(row, 'divisionId'),
    ]);
    if (grants.length + listed.length === 0) continue;
    compared += 1;
    if (
      isSame(
        listed,
        grants.map(({ roleId, divisionId }) => [roleId, divisionId]),
      )
    )
      same += 1;
  }
  return { page: seenOf(answer, 0), compared, same };
}

function isSame(one: readonly unknown[][], other: readonly unknown[][]): boolean {
  const text = (pairs: readonly unknown[][]) =>
    [...new Set(pairs.map((pair) => JSON.stringify(pair)))].sort().join();
  return text(one) === text(other);
}
