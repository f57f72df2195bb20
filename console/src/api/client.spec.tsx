import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { AsOfContext } from './as-of';
import { api } from './client';
import { paging } from './paging';

const init = { params: { query: { pageSize: 25 } } };

function Asking() {
  api.useQuery('get', '/api/v1/users', init);
  api.useInfiniteQuery('get', '/api/v1/users', init, paging);
  api.useQuery('get', '/api/v1/changes', init);
  return null;
}

/** What is asked as of the day: each question as it is kept. */
function questions(asOf?: string): string[] {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  render(
    <QueryClientProvider client={client}>
      <AsOfContext value={asOf}>
        <Asking />
      </AsOfContext>
    </QueryClientProvider>,
  );
  return client
    .getQueryCache()
    .getAll()
    .map(({ queryHash }) => queryHash);
}

describe('api', () => {
  it('keeps what is read page by page apart from a first page that is read alone', () => {
    const [first, pages] = questions();
    expect(first).toContain('/api/v1/users');
    expect(pages).toContain('/api/v1/users');
    expect(first).not.toBe(pages);
  });

  it('asks as of the day that pages are answered from, where the service can look back', () => {
    const asked = questions('17').map((question) => [
      question.includes('/users'),
      question.includes('"at":"17"'),
    ]);
    expect(asked).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(questions().join()).not.toContain('"at"');
  });
});
