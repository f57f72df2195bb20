import { InvalidRequestError } from '../../common/errors';
import { csvNames, type CsvNames } from './csv-names';
import { inLines, itemsOfCsv } from './items-of-csv';

const HEADER = 'action,subjectType,subjectId,roleId,divisionId\n';

const user = (id: string, email: string, state = 'active') => ({ id, email, state, name: id });
const named = (id: string, name: string) => ({ id, name });
const names: CsvNames = csvNames({
  snapshot: {
    users: [
      user('ada', 'Ada@example.org'),
      user('old', 'ada@example.org', 'deleted'),
      user('bob', 'bob@x.org'),
    ],
    groups: [named('g-1', 'Billing')],
    oauthClients: [named('c-1', 'Nightly')],
    roles: [named('r-1', 'Supervisor'), named('r-2', 'Agent'), named('r-3', 'agent')],
    divisions: [named('d-1', 'Sales, North')],
  },
} as never);
const read = (text: string) => itemsOfCsv(text, names);

function faultsOf(text: string) {
  try {
    read(text);
  } catch (error) {
    return (error as InvalidRequestError).errors;
  }
  throw new Error('nothing was thrown');
}

describe('itemsOfCsv', () => {
  it('puts rows that replace together by subject', () => {
    const { items } = read(`${HEADER}replace,user,ada,a,*\nadd,user,bob,b,*\nreplace,user,ada,c,*`);
    expect(items).toMatchObject([
      { kind: 'grants_replaced', subjectId: 'ada', grants: [{ roleId: 'a' }, { roleId: 'c' }] },
      { kind: 'grant_added', subjectId: 'bob', roleId: 'b', divisionId: '*' },
    ]);
  });

  it('takes columns in any order, in any case and by the names that people give them', () => {
    const { items } = read('Division;ROLE;E-Mail;Action\n*;r-1;bob;ADD');
    expect(items).toEqual([
      { kind: 'grant_added', subjectType: 'user', subjectId: 'bob', roleId: 'r-1', divisionId: '*' },
    ]);
  });

  it('finds people by e-mail address, and the rest by name, in any case', () => {
    const rows = [
      'add,user,ADA@EXAMPLE.ORG,supervisor,"sales, north"',
      'add,group,billing,r-1,*',
      'add,oauth_client,nightly,r-1,*',
    ];
    expect(read(HEADER + rows.join('\n')).items).toMatchObject([
      { subjectId: 'ada', roleId: 'r-1', divisionId: 'd-1' },
      { subjectId: 'g-1' },
      { subjectId: 'c-1' },
    ]);
  });

  it('names the candidates where a name is ambiguous, unless it is an id', () => {
    expect(faultsOf(`${HEADER}add,user,ada,Agent,*`)).toEqual([
      { pointer: '/body/lines/2', detail: 'roleId is the name of 2; give one of their ids: r-2, r-3' },
    ]);
    expect(read(`${HEADER}add,user,ada,r-2,*`).items).toMatchObject([{ roleId: 'r-2' }]);
  });

  it('leaves what nothing is called for the checks of ids', () => {
    expect(read(`${HEADER}add,user,nobody@x.org,r-9,d-9`).items).toMatchObject([
      { subjectId: 'nobody@x.org', roleId: 'r-9', divisionId: 'd-9' },
    ]);
  });

  it('names the header that another program wrote', () => {
    const [fault] = faultsOf('NAME,EMAIL,PASSWORD,GROUP,ROLE\nFirst,first@x.org,secret,Billing,User');
    expect(fault).toEqual({
      pointer: '/body/lines/1',
      detail:
        'must name action, subjectType, subjectId, roleId, divisionId, each once, in any order; ' +
        'it has: NAME, EMAIL, PASSWORD, GROUP, ROLE',
    });
  });

  it.each([
    ['no header', '', 1],
    ['a header with a column twice', 'action,user,subjectId,roleId,divisionId\nadd,a,b,c,d', 1],
    ['a row with too few cells', `${HEADER}\nadd,user,ada`, 3],
    ['an unknown action', `${HEADER}grant,user,ada,a,*`, 2],
  ])('refuses %s', (_, text, line) => {
    expect(faultsOf(text)).toMatchObject([{ pointer: `/body/lines/${line}` }]);
  });

  it('moves faults of items to the lines that they come from', () => {
    const csv = read(`${HEADER}replace,user,ada,a,*\n\nadd,user,bob,b,*\nreplace,user,ada,c,*\n`);
    const pointers = ['/body/items/0/grants/1/roleId', '/body/items/1/divisionId', '/body/items'];
    const error = inLines(
      new InvalidRequestError(pointers.map((pointer) => ({ pointer, detail: 'x' }))),
      csv,
    );
    expect((error as InvalidRequestError).errors.map(({ pointer }) => pointer)).toEqual([
      '/body/lines/5/roleId',
      '/body/lines/4/divisionId',
      '/body/items',
    ]);
  });
});
