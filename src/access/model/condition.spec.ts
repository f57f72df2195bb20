import { satisfies, type Properties } from './condition';
import type { Condition, ConditionOperator } from './snapshot';

type Operands = Extract<Condition, { variable: string }>['operands'];

const scalars = (...values: string[]): Operands => values.map((value) => ({ type: 'SCALAR', value }));

function holds(operator: string, operands: Operands, properties: Properties): boolean {
  return satisfies({ variable: 'v', operator: operator as ConditionOperator, operands }, properties);
}

const yes: Condition = { variable: 'v', operator: 'EQ', operands: scalars('1') };
const no: Condition = { unreadable: true };
const given = { v: '1' };

describe('A comparison for equality', () => {
  it.each<[string, Operands, unknown, boolean]>([
    ['the same text', scalars('a'), 'a', true],
    ['another case', scalars('a'), 'A', false],
    ['another Unicode form', scalars('\u00e9'), 'e\u0301', false],
    ['one of several operands', scalars('a', 'b'), 'b', true],
    ['one of several values', scalars('b'), ['a', 'b'], true],
    ['a list within a list', scalars('b'), [['b']], false],
    ['the text of a number', scalars('1'), 1, true],
    ['another spelling of a number', scalars('1.0'), 1, false],
    ['the text of a boolean', scalars('true'), true, true],
    ['the text of NaN', scalars('NaN'), NaN, false],
    ['the text of null', scalars('null'), null, false],
    ['the text of an object', scalars('[object Object]'), {}, false],
    ['no operand', [], 'a', false],
    ['an empty list', scalars(''), [], false],
    ['the id of a queue', [{ type: 'QUEUE', value: 'q' }], ['p', 'q'], true],
    ['the id of a user', [{ type: 'USER', value: 'u' }], 'u', true],
    ['the id of a team', [{ type: 'TEAM', value: 't' }], 'u', false],
  ])('with %s', (_, operands, v, expected) => {
    expect(holds('EQ', operands, { v })).toBe(expected);
    expect(holds('IN', operands, { v })).toBe(expected);
  });

  it('takes the value of another property where a variable is the operand', () => {
    const operands: Operands = [{ type: 'VARIABLE', value: 'w' }];
    expect(holds('EQ', operands, { v: 'a', w: ['b', 'a'] })).toBe(true);
    expect(holds('EQ', operands, { v: 'a', w: 'b' })).toBe(false);
    expect(holds('EQ', operands, { v: 'a' })).toBe(false);
    expect(holds('EQ', operands, { w: 'w' })).toBe(false);
  });
});

describe('A comparison by size', () => {
  it.each<[string, unknown, string, boolean]>([
    ['GE', 2, '2', true],
    ['GE', 1, '2', false],
    ['GT', 3, '2', true],
    ['GT', 2, '2', false],
    ['LE', 2, '2', true],
    ['LE', 3, '2', false],
    ['LT', 1, '2', true],
    ['LT', 2, '2', false],
    ['GT', '10', '9', true],
    ['GT', '-1.5', '-2', true],
    ['GE', '', '0', false],
    ['GE', ' 1', '0', false],
    ['GE', '1e3', '0', false],
    ['GE', '0x10', '0', false],
    ['GE', Infinity, '0', false],
    ['GE', '9'.repeat(400), '0', false],
    ['LE', NaN, '0', false],
    ['LE', null, '0', false],
    ['GE', true, '0', false],
    ['GE', [5], '0', false],
    ['GE', 5, 'x', false],
  ])('%s of %p and %p is %p', (operator, v, operand, expected) => {
    expect(holds(operator, scalars(operand), { v })).toBe(expected);
  });

  it('looks at the first operand only', () => {
    expect(holds('GT', scalars('1', '9'), { v: 5 })).toBe(true);
    expect(holds('GT', scalars('9', '1'), { v: 5 })).toBe(false);
    expect(holds('GT', [], { v: 5 })).toBe(false);
  });
});

describe('A condition', () => {
  it.each<[string, Condition, boolean]>([
    ['all of none', { all: [] }, false],
    ['any of none', { any: [] }, false],
    ['all, each holding', { all: [yes, yes] }, true],
    ['all, one failing', { all: [yes, no] }, false],
    ['any, one holding', { any: [no, yes] }, true],
    ['any, none holding', { any: [no, no] }, false],
    ['what could not be read', no, false],
    ['an empty object', {} as Condition, false],
  ])('of %s', (_, condition, expected) => {
    expect(satisfies(condition, given)).toBe(expected);
  });

  it('does not hold for a property that is missing', () => {
    expect(satisfies(yes, {})).toBe(false);
  });

  it('does not hold with an operator that nobody knows', () => {
    expect(holds('NE', scalars('1'), given)).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for a property like any other', (variable) => {
    const condition: Condition = { variable, operator: 'EQ', operands: scalars('a') };
    expect(satisfies(condition, {})).toBe(false);
    expect(satisfies(condition, Object.fromEntries([[variable, 'a']]))).toBe(true);
  });

  it('does not see what the properties inherit', () => {
    expect(satisfies(yes, Object.create(given) as Properties)).toBe(false);
  });

  it('is read to a depth of 32 and never holds below', () => {
    const nested = (levels: number) => {
      let condition: Condition = { any: [yes] };
      for (let level = 2; level < levels; level++) condition = { all: [condition] };
      return condition;
    };
    expect(satisfies(nested(32), given)).toBe(true);
    expect(satisfies(nested(33), given)).toBe(false);
    expect(satisfies(nested(100_000), given)).toBe(false);
  });
});
