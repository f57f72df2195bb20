import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIV3_1 } from 'openapi-types';
import { errorsMarkdown } from '../../scripts/errors/errors-documentation';
import { answeredCodes, entryOf, isAnsweredCode } from '../../src/common/error-codes/error-codes';
import { RouteCodes } from '../support/route-codes';

const CODE = /readonly code = '(\w+)'/;
const STATUS = /readonly status(?:: number)? = (\d+)/;

describe('the codes of errors', () => {
  const classes = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      readFileSync(join('src', file), 'utf8').split(/^(?=(?:export )?(?:abstract )?class )/m),
    )
    .filter((text) => CODE.test(text));

  it('come with the status that the table says', () => {
    const pairs = classes.flatMap((text) => {
      const [code = '', status] = [CODE.exec(text)?.[1], STATUS.exec(text)?.[1]];
      return status !== undefined && isAnsweredCode(code) ? [[code, Number(status)] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(60);
    expect(pairs).toEqual(pairs.map(([code]) => [code, entryOf(code).status]));
  });

  it('are on the page of errors, word for word', () => {
    const page = readFileSync('docs/errors.md', 'utf8');
    expect(page).toBe(errorsMarkdown());
    expect(answeredCodes.filter((code) => !page.includes(`<a id="${code}">`))).toEqual([]);
  });

  it('are those that operations list', () => {
    const { paths = {} } = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document;
    const codes = new RouteCodes(paths).all;
    expect(codes.filter((code) => !isAnsweredCode(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(80);
  });
});
