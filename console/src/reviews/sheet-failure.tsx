import { Alert, List } from '@mantine/core';
import { isProblem } from '../api/problem';
import { strings } from '../strings';
import { ActFailure } from './act-failure';

const t = strings.reviews.sheet;

/** What is wrong with an uploaded sheet, line by line. */
export function SheetFailure({ error }: { readonly error: unknown }) {
  if (!isProblem(error) || error.errors === undefined) return <ActFailure error={error} />;
  return (
    <Alert color="red" title={t.wrong} role="alert">
      <List size="sm">
        {error.errors.map(({ pointer, detail }) => (
          <List.Item key={`${pointer} ${detail}`}>
            {placeOf(pointer)}
            {detail}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** `/body/lines/3/reason` is of line 3, and `/items/5` of item 5. */
export function placeOf(pointer: string): string {
  const [, line, column] = /^\/body\/lines\/(\d+)(?:\/(\w+))?$/.exec(pointer) ?? [];
  if (line !== undefined) return `${t.line(line)}${column === undefined ? '' : `${column} `}`;
  const [, position] = /^\/items\/(\d+)$/.exec(pointer) ?? [];
  return position === undefined ? '' : t.item(position);
}
