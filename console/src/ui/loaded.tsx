import type { ReactNode } from 'react';
import { Failure } from './failure';
import { Waiting } from './waiting';

export interface Answer<Data> {
  readonly data?: Data;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface Properties<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What an answer of the service shows: waiting, failure, or its content. */
export function Loaded<Data>({ answer, children }: Properties<Data>) {
  if (answer.isPending) return <Waiting />;
  if (answer.data === undefined)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return children(answer.data);
}
