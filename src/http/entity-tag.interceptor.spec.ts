import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { lastValueFrom, of } from 'rxjs';
import { EntityTagInterceptor } from './entity-tag.interceptor';

async function headersOf(answer: unknown): Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  const reply = { header: (name: string, value: string) => (headers[name] = value) };
  const context = { switchToHttp: () => ({ getResponse: () => reply }) } as unknown as ExecutionContext;
  const next: CallHandler<unknown> = { handle: () => of(answer) };
  expect(await lastValueFrom(new EntityTagInterceptor().intercept(context, next))).toBe(answer);
  return headers;
}

describe('EntityTagInterceptor', () => {
  it('sends the tag of the version that is answered', async () => {
    expect(await headersOf({ id: 'rule', version: 3 })).toEqual({ etag: '"3"' });
  });

  it.each([[undefined], [null], [{ rules: [] }], [{ version: '2026-11' }], ['text']])(
    'sends none with %j, which is no version of a resource',
    async (answer) => expect(await headersOf(answer)).toEqual({}),
  );
});
