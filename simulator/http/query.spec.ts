import { Query } from './query';

describe('Query', () => {
  it('reads lists with commas, repeated parameters, and both', () => {
    expect(new Query({ id: 'a,b' }).list('id')).toEqual(['a', 'b']);
    expect(new Query({ id: ['a', 'b,c', ''] }).list('id')).toEqual(['a', 'b', 'c']);
    expect(new Query({}).list('id')).toEqual([]);
  });

  it('takes the last of a repeated single value', () => {
    expect(new Query({ state: ['active', 'any'] }).text('state')).toBe('any');
  });

  it.each(['0', '-1', '1.5', 'x', '', ' 1', '1e3', '9999999999'])(
    'refuses %j as a positive integer',
    (value) => {
      expect(() => new Query({ n: value }).positiveInteger('n', 1)).toThrow(`Value [${value}] is not valid`);
    },
  );

  it('gives the default of what is omitted', () => {
    const empty = new Query({});

    expect(empty.positiveInteger('n', 25)).toBe(25);
    expect(empty.oneOf('state', ['active', 'any'], 'active')).toBe('active');
    expect(empty.flag('userCount', true)).toBe(true);
  });

  it('refuses a value outside the allowed ones, and names these', () => {
    expect(() => new Query({ state: 'Any' }).oneOf('state', ['active', 'any'], 'active')).toThrow(
      'Value [Any] is not valid for parameter [state]. Allowable values are: active, any',
    );
    expect(() => new Query({ expand: 'a,c' }).anyOf('expand', ['a', 'b'])).toThrow('Value [c]');
    expect(() => new Query({ flag: '1' }).flag('flag', false)).toThrow('Value [1]');
  });
});
