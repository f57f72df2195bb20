import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { Time } from '../ui/time';
import { Decisions } from './decisions';
import { MyItems } from './my-items';
import { ReviewOverview } from './review-overview';
import { ReviewStateBadge } from './review-state-badge';

const t = strings.reviews;
const route = getRouteApi('/reviews/$id');

/** One review: for those who run it, those who are asked, and those who check what was decided. */
export function ReviewPage() {
  const { id } = route.useParams();
  const review = api.useQuery('get', '/api/v1/reviews/{id}', { params: { path: { id } } });
  return <LoadedPage answer={review}>{(loaded) => <ReviewDetails review={loaded} />}</LoadedPage>;
}

function ReviewDetails({ review }: { readonly review: Schemas['ReviewDto'] }) {
  const { tab } = route.useSearch();
  const mayDecide = useMay('reviews:decide');
  const { createdBy, createdAt } = review;
  const overview = { value: 'overview', label: t.tabs.overview, content: <ReviewOverview review={review} /> };
  const opened = [
    ...(mayDecide ? [{ value: 'mine', label: t.tabs.mine, content: <MyItems review={review} /> }] : []),
    { value: 'decisions', label: t.tabs.decisions, content: <Decisions review={review} /> },
  ];
  return (
    <>
      <PageHead
        title={review.name}
        badge={<ReviewStateBadge state={review.state} />}
        lead={
          <>
            {t.madeBy(partyName(`${createdBy.type}:${createdBy.id}`))}, <Time at={createdAt} />
          </>
        }
        id={review.id}
      />
      <PageTabs tabs={review.openedAt === undefined ? [overview] : [overview, ...opened]} value={tab} />
    </>
  );
}
