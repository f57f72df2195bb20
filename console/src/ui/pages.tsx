import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { strings } from '../strings';
import { number } from '../strings/common';
import { Failure } from './failure';
import { Waiting } from './waiting';

interface Properties<P extends object> {
  readonly pages: {
    readonly data?: { readonly pages: P[] };
    readonly isPending: boolean;
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
    readonly refetch: () => Promise<unknown>;
  };
  /** Shows when the list has nothing. */
  readonly empty: ReactNode;
  readonly isEmpty?: (first: P) => boolean;
  readonly children: (pages: P[]) => ReactNode;
}

/** A list that is read page by page: waiting, failure, nothing, rows, and the way to more. */
export function Pages<P extends object>({ pages, empty, isEmpty = hasNone, children }: Properties<P>) {
  if (pages.isPending) return <Waiting />;
  const loaded = pages.data?.pages;
  const first = loaded?.[0];
  if (loaded === undefined || first === undefined)
    return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (isEmpty(first)) return empty;
  return (
    <Stack>
      {children(loaded)}
      {pages.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {strings.common.showMore}
          </Button>
          <Total of={first} />
        </Group>
      )}
    </Stack>
  );
}

function Total({ of }: { readonly of: object }) {
  const total = totalOf(of);
  return total !== undefined && <Text c="dimmed">{strings.common.inAll(number(total))}</Text>;
}

/** How many there are on all pages, where the list says so. */
function totalOf(page: object): number | undefined {
  return 'total' in page && typeof page.total === 'number' ? page.total : undefined;
}

function hasNone(page: object): boolean {
  return totalOf(page) === 0;
}
