import { Table } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';

type Progress = Schemas['ReviewProgressDto'];

const t = strings.reviews.overview;

/** In the order of what happens to items. */
const FIGURES = [
  'total',
  'open',
  'unassigned',
  'carriedOver',
  'keep',
  'takeAway',
  'reduce',
  'removed',
  'impossible',
  'returned',
  'notDecided',
] as const satisfies readonly (keyof Progress)[];
/** Shown although they are 0. */
const ALWAYS: readonly (keyof Progress)[] = ['total', 'open', 'keep', 'takeAway', 'reduce'];

/** The statistics of a review. */
export function Figures({ progress }: { readonly progress: Progress }) {
  const shown = FIGURES.filter((figure) => progress[figure] > 0 || ALWAYS.includes(figure));
  return (
    <Table variant="vertical" maw={520} aria-label={t.figures}>
      <Table.Tbody>
        {shown.map((figure) => (
          <Table.Tr key={figure}>
            <Table.Th scope="row">{t[figure]}</Table.Th>
            <Table.Td ta="right">{number(progress[figure])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
