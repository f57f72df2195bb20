import { useState } from 'react';
import type { Schemas } from '../api/client';
import { useMe } from '../session/use-me';
import type { Decision } from './meaning-of-key';
import { isAskedFirst, offeredDecisions } from './offered-decisions';
import { requestsFor, single } from './requests-for';
import { useChosen } from './use-chosen';
import { useDecide } from './use-decide';
import { useItemKeys } from './use-item-keys';

type Review = Schemas['ReviewDto'];
type Item = Schemas['ReviewItemDto'];
type Decide = Schemas['DecideDto'];

/** What is chosen and asked in a list of items, and how it is decided; `isWhole` where nothing of it is left to list. */
export function useItemDecisions(review: Review, items: readonly Item[], isWhole: boolean) {
  const offered = offeredDecisions(review, useMe().permissions);
  const { chosen, choose, clear } = useChosen();
  const [asking, setAsking] = useState<{ readonly position: number; readonly decision: Decision }>();
  const deciding = useDecide(review.id);
  const keys = useItemKeys({
    decide: (position, decision) => begin(position, decision),
    choose: (position) => choose([position]),
  });
  const isChosen = (item: Item) => chosen.has(item.position);

  function begin(position: number, decision: Decision) {
    if (deciding.isPending || !offered.includes(decision)) return;
    if (isAskedFirst(decision, review.requireReason)) setAsking({ position, decision });
    else decideOne(position, { decision });
  }
  function decideOne(position: number, decide: Decide) {
    const item = items.find((one) => one.position === position);
    setAsking(undefined);
    if (item === undefined) return;
    keys.leave(position);
    deciding.mutate({ requests: [single(item)], decide });
  }
  /** What had changed in the meantime is to be looked at again, so nothing stays chosen. */
  function decideChosen(decide: Decide) {
    const requests = requestsFor(items, isChosen, isWhole);
    deciding.mutate({ requests, decide }, { onSettled: clear });
  }
  function goBack() {
    if (asking !== undefined) keys.stay(asking.position);
    setAsking(undefined);
  }
  return { offered, asking, deciding, keys, isChosen, choose, begin, decideOne, decideChosen, goBack };
}
