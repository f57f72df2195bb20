import { Button, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { strings } from '../strings';

/** Rows that are added with each step. */
const STEP = 50;

interface Properties<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: Row[]) => ReactNode;
}

/** A long list that is there as a whole: its first rows, and the way to more. */
export function RowsStepByStep<Row>({ rows, children }: Properties<Row>) {
  const [shown, setShown] = useState(STEP);
  return (
    <Stack>
      {children(rows.slice(0, shown))}
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP)} w="fit-content">
          {strings.common.showMore}
        </Button>
      )}
    </Stack>
  );
}
