import { useMutation } from '@tanstack/react-query';
import { service, type Problem, type Schemas } from '../api/client';
import { isOutdated } from './is-outdated';
import type { DecisionRequest } from './requests-for';
import { useReviewsChanged } from './use-reviews-changed';

type Decide = Schemas['DecideDto'];

export interface Deciding {
  readonly requests: readonly DecisionRequest[];
  readonly decide: Decide;
}

/** What came of it: items that were decided about, and why others were not. */
export interface DecidedSoFar {
  readonly decided: number;
  readonly problem?: Problem;
}

/** Decides about items as they were shown, one request after the other, and has them read again. */
export function useDecide(id: string) {
  const changed = useReviewsChanged();
  return useMutation<DecidedSoFar, unknown, Deciding>({
    mutationFn: ({ requests, decide }) => decideAll(id, requests, decide),
    onSettled: changed,
  });
}

/** Goes on after what had changed in the meantime; any other problem would meet the rest as well. */
async function decideAll(
  id: string,
  requests: readonly DecisionRequest[],
  decide: Decide,
): Promise<DecidedSoFar> {
  let decided = 0;
  let problem: Problem | undefined;
  for (const request of requests) {
    const { count, error } = await send(id, request, decide);
    decided += count;
    if (error !== undefined) problem = error as Problem;
    if (error !== undefined && !isOutdated(error)) break;
  }
  return { decided, problem };
}

interface Answer {
  readonly count: number;
  readonly error?: unknown;
}

async function send(id: string, request: DecisionRequest, decide: Decide): Promise<Answer> {
  if (request.kind !== 'single') {
    const { decision, reason } = decide;
    const body = { ...selectionOf(request), decision, reason };
    const { data, error } = await service.POST('/api/v1/reviews/{id}/decisions', {
      params: { path: { id } },
      body,
    });
    return { count: data?.decidedCount ?? 0, error };
  }
  const { position, version } = request;
  const params = { path: { id, position }, header: { 'If-Match': `"${version}"` } };
  const { error } = await service.PUT('/api/v1/reviews/{id}/items/{position}/decision', {
    params,
    body: decide,
  });
  return { count: error === undefined ? 1 : 0, error };
}

function selectionOf(request: Exclude<DecisionRequest, { readonly kind: 'single' }>) {
  if (request.kind === 'positions') return { positions: [...request.positions] };
  const { filter, expectedCount } = request;
  return { filter, expectedCount };
}
