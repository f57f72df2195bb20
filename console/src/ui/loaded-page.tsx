import type { ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { strings } from '../strings';
import { Failure } from './failure';
import type { Answer } from './loaded';
import { PageHead } from './page-head';
import { Waiting } from './waiting';

interface Properties<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A page about one answer of the service. Where none comes, the page says so under a heading. */
export function LoadedPage<Data>({ answer, children }: Properties<Data>) {
  if (answer.isPending) return <Waiting />;
  if (answer.data === undefined)
    return <FailedPage error={answer.error} onRetry={() => void answer.refetch()} />;
  return children(answer.data);
}

/** Instead of a page that cannot be shown: what went wrong, and what to do. */
export function FailedPage({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <>
      <PageHead title={titleFor(error)} />
      <Failure error={error} onRetry={onRetry} />
    </>
  );
}

function titleFor(error: unknown): string {
  const status = isProblem(error) ? error.status : undefined;
  if (status === 404) return strings.common.notThere;
  return status === 403 ? strings.common.noPage : strings.common.noPageNow;
}
