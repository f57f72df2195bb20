import { InvalidRequestError } from '../../common/errors';
import { readSheet } from './read-sheet';

const HEADER = 'position,version,decision,reason,targetRoleId,targetDivisionId,subjectId,roleId,divisionId';
const sheet = (...lines: string[]) => readSheet([HEADER, ...lines].join('\n'));
const ids = { subjectId: 'bob', roleId: 'agent', divisionId: 'north' };

describe('A decision sheet', () => {
  it('is read by its header, in any order and however a spreadsheet separates', () => {
    const text =
      '\ufeffPOSITION;Version;SubjectId;RoleId;DivisionId;Decision;Role\r\n2;1;bob;agent;north;KEEP;Agent\r\n';
    expect(readSheet(text)).toEqual({
      faults: [],
      lines: [
        {
          line: 2,
          position: 2,
          version: 1,
          ...ids,
          decided: { decision: 'keep', target: null, reason: null },
        },
      ],
    });
  });

  it('leaves open what has no decision', () => {
    expect(sheet('1,1,,,,,bob,agent,north').lines).toMatchObject([{ position: 1, decided: undefined }]);
  });

  it('takes off what protects a spreadsheet from formulas, and nothing else', () => {
    const { lines } = sheet(`1,1,reduce,'quoted,'=role,'-north,'@bob,agent,north`);
    expect(lines).toMatchObject([
      {
        subjectId: '@bob',
        decided: { decision: 'reduce', reason: "'quoted", target: { roleId: '=role', divisionId: '-north' } },
      },
    ]);
  });

  it.each([
    ['one,1,keep,,,,bob,agent,north', '/position', 'must be the position of an item'],
    ['0,1,keep,,,,bob,agent,north', '/position', 'must be the position of an item'],
    ['1e3,1,keep,,,,bob,agent,north', '/position', 'must be the position of an item'],
    ['1,,keep,,,,bob,agent,north', '/version', 'must be the version of the item'],
    ['1,1,keep', '', 'must have 9 columns'],
    [
      '1,1,remove,,,,bob,agent,north',
      '/decision',
      'must be empty or one of keep, take_away, reduce, not_mine',
    ],
    ['1,1,,Because,,,bob,agent,north', '/decision', 'is empty, although the line says more about it'],
    ['1,1,reduce,,agent,,bob,agent,north', '/targetDivisionId', 'must be given together with the other one'],
    ['1,1,reduce,,,south,bob,agent,north', '/targetRoleId', 'must be given together with the other one'],
    [
      `1,1,keep,${'a'.repeat(2_001)},,,bob,agent,north`,
      '/reason',
      'must be one line of at most 2000 characters',
    ],
    ['1,1,keep,"a\nb",,,bob,agent,north', '/reason', 'must be one line of at most 2000 characters'],
  ])('names the line of %s', (line, place, detail) => {
    expect(sheet('9,1,keep,,,,eve,agent,north', line).faults).toEqual([
      { pointer: `/body/lines/3${place}`, detail },
    ]);
  });

  it.each(['', 'position,version', `${HEADER},reason`, `${HEADER},colour`, '1,1,keep,,,,bob,agent,north'])(
    'is none with the header %j',
    (header) => {
      expect(() => readSheet(`${header}\n1,1,keep`)).toThrow(InvalidRequestError);
    },
  );

  it('has at most 10,000 lines', () => {
    const lines = Array.from({ length: 10_001 }, (_, at) => `${at + 1},1,keep,,,,bob,agent,north`);
    expect(sheet(...lines.slice(1)).lines).toHaveLength(10_000);
    expect(() => sheet(...lines)).toThrow(InvalidRequestError);
  });
});
