import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { Allowed } from '../session/allowed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { ReviewStateBadge } from './review-state-badge';

type Review = Schemas['ReviewDto'];

const t = strings.reviews;

const columns: Column<Review>[] = [
  {
    id: 'name',
    header: t.name,
    cell: ({ row: { original } }) => (
      <Link to="/reviews/$id" params={{ id: original.id }}>
        {original.name}
      </Link>
    ),
  },
  { id: 'state', header: t.state, cell: ({ row }) => <ReviewStateBadge state={row.original.state} /> },
  { id: 'progress', header: t.progress, cell: ({ row }) => progressOf(row.original) },
  {
    id: 'deadline',
    header: t.deadline,
    cell: ({ row: { original } }) =>
      original.deadlineAt === undefined ? '–' : <Time at={original.deadlineAt} />,
  },
  { id: 'at', header: t.createdAt, cell: ({ row }) => <Time at={row.original.createdAt} /> },
];

function progressOf({ state, progress: { total, open } }: Review): string {
  return state === 'draft' ? '–' : t.done(total - open, total);
}

/** Reviews, the newest first: all of them, or those that ask the caller. */
export function ReviewsPage() {
  const mayManage = useMay('reviews:manage');
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          mayManage && (
            <Button renderRoot={(properties) => <Link to="/reviews/new" {...properties} />} variant="default">
              {t.form.new}
            </Button>
          )
        }
      />
      <Allowed permission="reviews:read">
        <ReviewList />
      </Allowed>
    </>
  );
}

function ReviewList() {
  const query = { pageSize: 25 };
  const pages = api.useInfiniteQuery('get', '/api/v1/reviews', { params: { query } }, paging);
  return (
    <Pages
      pages={pages}
      isEmpty={({ reviews }) => reviews.length === 0}
      empty={<Empty title={t.none}>{t.noneHint}</Empty>}
    >
      {(loaded) => (
        <DataTable
          label={t.title}
          columns={columns}
          rows={loaded.flatMap(({ reviews }) => reviews)}
          idOf={({ id }) => id}
        />
      )}
    </Pages>
  );
}
