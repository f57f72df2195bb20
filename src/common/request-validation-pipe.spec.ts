import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, ValidateNested } from 'class-validator';
import type { InvalidRequestError } from './invalid-request-error';
import { RequestValidationPipe } from './request-validation-pipe';

class ItemDto {
  @IsString()
  name: string;
}

class BodyDto {
  @IsInt()
  count: number;

  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items: ItemDto[];
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
      { pointer: '/body/admin', detail: 'is not known here' },
    ]);
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
    expect(errors).toEqual([{ pointer: '/query/a~1b', detail: 'is not known here' }]);
  });
});
