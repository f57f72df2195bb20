import { AnswerReader } from './answer-reader';

const read = (value: unknown) => new AnswerReader(value, 'GET /api/v2/things');

const failureOf = (use: () => unknown): unknown => {
  try {
    return use();
  } catch (error) {
    return error;
  }
};

describe('AnswerReader', () => {
  const fields = {
    id: 'a',
    empty: '',
    count: 3,
    on: false,
    none: null,
    list: [{ id: 'x' }, 7],
    words: ['a', 1],
  };

  it('reads what is there', () => {
    const reader = read(fields);

    expect([
      reader.id(),
      reader.string('empty'),
      reader.optionalCount('count'),
      reader.optionalBoolean('on'),
    ]).toEqual(['a', '', 3, false]);
  });

  it('takes null, and what the prototype has, for absent', () => {
    const reader = read(fields);

    expect([
      reader.optionalString('none'),
      reader.optionalObject('none'),
      reader.optionalObjects('none'),
    ]).toEqual([undefined, undefined, []]);
    expect(reader.optionalString('toString')).toBeUndefined();
  });

  it.each<[string, (reader: AnswerReader) => unknown]>([
    ['none', (reader) => reader.id('none')],
    ['empty', (reader) => reader.id('empty')],
    ['count', (reader) => reader.string('count')],
    ['id', (reader) => reader.optionalBoolean('id')],
    ['id', (reader) => reader.optionalCount('id')],
    ['id', (reader) => reader.optionalObjects('id')],
    ['missing', (reader) => reader.objects('missing')],
    ['list[1]', (reader) => reader.objects('list')],
    ['words[1]', (reader) => reader.strings('words')],
    ['id', (reader) => reader.object('id')],
  ])('names operation and field of an unusable %s, not its value', (field, use) => {
    expect(failureOf(() => use(read(fields)))).toMatchObject({
      code: 'genesys_unexpected_shape',
      message: expect.stringContaining(`GET /api/v2/things answered without a usable ${field} (`) as string,
      genesys: { method: 'GET', path: '/api/v2/things', attempts: 1 },
    });
  });

  it('names the way to a field inside', () => {
    expect(() =>
      read({ entities: [{ division: { id: 5 } }] })
        .objects('entities')[0]!
        .object('division')
        .id(),
    ).toThrow('entities[0].division.id');
  });

  it.each([undefined, null, 'text', 5, []])('refuses the body %j', (body) => {
    expect(() => read(body)).toThrow('usable body (expected object)');
  });

  it.each([-1, 1.5, NaN, '3'])('refuses the count %p', (count) => {
    expect(() => read({ count }).optionalCount('count')).toThrow('whole number');
  });
});
