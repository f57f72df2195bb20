import type { Answer } from '../genesys/probing/genesys-probes';
import { countAt, rowsOf } from './fields';

/** What a first page by numbers says of itself, and what it is. */
export interface ObservedPage {
  readonly asked: number;
  readonly rows: number;
  readonly pageSize?: number;
  readonly total?: number;
  readonly pageCount?: number;
}

export function seenOf(answer: Answer, asked: number): ObservedPage | undefined {
  if (answer.kind === 'refused') return undefined;
  const [pageSize, total, pageCount] = ['pageSize', 'total', 'pageCount'].map((name) =>
    countAt(answer.body, name),
  );
  return { asked, rows: rowsOf(answer).length, pageSize, total, pageCount };
}
