import { readFileSync } from 'node:fs';
import type { OpenAPIV3_1 } from 'openapi-types';

/** They keep what the tutorial's clients ask for: `docs/api.md`. */
const TUTORIAL = ['/api/v1/purposes', '/api/v1/purposes/reviews-due'];

type Schema = OpenAPIV3_1.SchemaObject;

interface Paged {
  readonly path: string;
  readonly parameters: readonly OpenAPIV3_1.ParameterObject[];
}

describe('the lists of the OpenAPI document', () => {
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document;
  const lists = Object.entries(document.paths ?? {}).flatMap(([path, item]): Paged[] => {
    const parameters = (item?.get?.parameters ?? []) as OpenAPIV3_1.ParameterObject[];
    return parameters.length === 0 ? [] : [{ path, parameters }];
  });
  const resolved = (schema: Schema | OpenAPIV3_1.ReferenceObject): Schema =>
    '$ref' in schema && schema.$ref !== undefined
      ? document.components!.schemas![schema.$ref.split('/').at(-1)!]!
      : schema;
  const named = (name: string) =>
    lists.flatMap(({ path, parameters }) =>
      parameters.filter((one) => one.name === name).map(({ schema }) => ({ path, ...resolved(schema!) })),
    );

  it('have one default size of a page and one of two maxima, but for the purposes', () => {
    const sizes = named('pageSize');
    expect(sizes.length).toBeGreaterThan(40);
    for (const { path, minimum, maximum, default: size } of sizes) {
      const pair = TUTORIAL.includes(path) ? [25, 100] : [50, maximum === 1_000 ? 1_000 : 200];
      expect({ path, minimum, size, maximum }).toEqual({ path, minimum: 1, size: pair[0], maximum: pair[1] });
    }
  });

  it('are walked by tokens, but for the purposes', () => {
    const walked = lists.filter(({ parameters }) => parameters.some(({ name }) => name === 'pageSize'));
    for (const { path, parameters } of walked) {
      const names = parameters.map(({ name }) => name);
      expect([path, names.includes('pageToken'), names.includes('pageNumber')]).toEqual([
        path,
        !TUTORIAL.includes(path),
        TUTORIAL.includes(path),
      ]);
    }
  });

  it('are sorted by `sort`, downwards with a minus, but for the purposes', () => {
    expect(['sortBy', 'sortOrder'].flatMap(named).map(({ path }) => path)).toEqual([
      TUTORIAL[0],
      TUTORIAL[0],
    ]);
    expect(named('order')).toEqual([]);
    const sorts = named('sort');
    expect(sorts.length).toBeGreaterThan(5);
    for (const { path, enum: names } of sorts) {
      const values = names as string[];
      const up = values.filter((value) => !value.startsWith('-'));
      const down = values.filter((value) => value.startsWith('-'));
      expect(up.length).toBeGreaterThan(0);
      expect([path, down.sort()]).toEqual([path, up.map((value) => `-${value}`).sort()]);
    }
  });
});
