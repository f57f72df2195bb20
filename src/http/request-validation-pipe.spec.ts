import { ArrayMaxSize, IsInt, IsOptional, IsString } from 'class-validator';
import { DecimalDigits } from './decimal-digits';
import type { InvalidRequestError } from '../common/errors';
import { Nested, NestedList } from './nested';
import { RequestValidationPipe } from './request-validation-pipe';

class ItemDto {
  @IsString()
  name: string;
}

class BodyDto {
  @IsInt()
  count: number;

  @ArrayMaxSize(2)
  @NestedList(() => ItemDto)
  items: ItemDto[];

  @IsOptional()
  @Nested(() => ItemDto)
  item?: ItemDto;
}

class NumberDto {
  @DecimalDigits()
  @IsInt()
  size: number;
}

const transform = (value: unknown, type: 'body' | 'query' = 'body') =>
  new RequestValidationPipe().transform(value, { type, metatype: BodyDto });

const errorsOf = (value: unknown, type?: 'body' | 'query') =>
  transform(value, type).then(
    () => [],
    (error: InvalidRequestError) => error.errors,
  );

describe('RequestValidationPipe', () => {
  it('gives the handler an instance of its DTO', async () => {
    const dto = await transform({ count: 1, items: [{ name: 'a' }] });
    expect(dto).toBeInstanceOf(BodyDto);
  });

  it('points at every fault, however deep', async () => {
    const errors = await errorsOf({ count: 'x', items: [{ name: 'a' }, { name: 1 }] });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/body/count', '/body/items/1/name']);
  });

  it('points at members that the DTO does not name', async () => {
    expect(await errorsOf({ count: 1, items: [], admin: true })).toEqual([
      { pointer: '/body/admin', detail: 'unknown member' },
    ]);
  });

  it.each<{ items: unknown }>(
    [[[]], [{ name: 'a' }, []], [null], ['x'], 'x', {}, null].map((items) => ({ items })),
  )('takes no other containers than the DTO names: %j', async ({ items }) => {
    const errors = await errorsOf({ count: 1, items });
    expect(errors.map(({ pointer }) => pointer)[0]).toMatch(/^\/body\/items/);
    expect(await errorsOf({ count: 1, items: [], item: [{ name: 'a' }] })).toMatchObject([
      { pointer: '/body/item' },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    'points at %s as at any unknown member',
    async (name) => {
      expect(await errorsOf({ count: 1, items: [{ name: 'a', [name]: 1 }] })).toEqual([
        { pointer: `/body/items/0/${name}`, detail: 'unknown member' },
      ]);
      const query = Object.assign(Object.create(null), JSON.parse(`{"${name}":"1","__proto__":"1"}`));
      expect((await errorsOf(query, 'query'))[0]).toMatchObject({ detail: 'unknown member' });
    },
  );

  it.each([
    '1e2',
    '0x10',
    ' 10',
    '+10',
    '1_0',
    '10.0',
    '10 ',
    '010',
    '-1',
    '٣',
    '',
    'NaN',
    'Infinity',
    ['1'],
    {},
  ])('reads no number in %j', async (size) => {
    const pipe = new RequestValidationPipe();
    const read = pipe.transform({ size }, { type: 'query', metatype: NumberDto });
    await expect(read).rejects.toMatchObject({ errors: [{ pointer: '/query/size' }] });
  });

  it('reads a number in decimal digits', async () => {
    const metatype = NumberDto;
    const pipe = new RequestValidationPipe();
    for (const size of ['0', '7', '120'])
      expect(await pipe.transform({ size }, { type: 'query', metatype })).toEqual({ size: Number(size) });
  });

  it('refuses what is nested too deep to be looked at', async () => {
    let deep: unknown = [];
    for (let level = 0; level < 5_000; level++) deep = [deep];
    expect(await errorsOf({ count: 1, items: deep })).toEqual([
      { pointer: '/body', detail: 'is nested deeper than 32 levels' },
    ]);
  });

  it('points into the part of the request that it validates', async () => {
    const errors = await errorsOf({ count: 1, items: [], 'a/b': '' }, 'query');
    expect(errors).toEqual([{ pointer: '/query/a~1b', detail: 'unknown member' }]);
  });
});
