import { Alert, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { CsvUpload } from './csv-upload';
import { useDraft } from './draft';
import { DraftItems } from './draft-items';
import { DraftImpact } from './draft-impact';

const t = strings.changes;

/** The change that is being put together, and at once what it would do. */
export function DraftPage() {
  return (
    <>
      <PageHead title={t.new} lead={t.planHint} />
      <Allowed permission="changes:plan">
        <Draft />
      </Allowed>
    </>
  );
}

function Draft() {
  const { items } = useDraft();
  if (items.length === 0)
    return (
      <Stack>
        <Empty title={t.start}>
          {t.newHint} <Link to="/permissions">{strings.lists.titles.permissions}</Link>{' '}
          <Link to="/people">{strings.lists.titles.people}</Link>
        </Empty>
        <CsvUpload />
      </Stack>
    );
  return (
    <Stack>
      {items.some(({ kind }) => kind === 'grant_removed') && <Alert color="blue">{t.wholeRole}</Alert>}
      <DraftItems />
      <DraftImpact />
    </Stack>
  );
}
