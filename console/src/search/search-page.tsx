import { getRouteApi } from '@tanstack/react-router';
import { Stack } from '@mantine/core';
import { strings } from '../strings';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { PageHead } from '../ui/page-head';
import { Waiting } from '../ui/waiting';
import { FoundSection } from './found-section';
import { useFound } from './use-found';

const t = strings.search;
const route = getRouteApi('/search');

export function SearchPage() {
  const { q = '' } = route.useSearch();
  if (q === '') return <PageHead title={t.label} lead={t.hint} />;
  return (
    <>
      <PageHead title={t.resultsFor(q)} />
      <Results text={q} />
    </>
  );
}

function Results({ text }: { readonly text: string }) {
  const found = useFound(text);
  const failed = found.find(({ error }) => error !== null);
  if (failed !== undefined) return <Failure error={failed.error} />;
  if (found.some(({ isPending }) => isPending)) return <Waiting />;
  const sections = found.filter(({ total }) => total > 0);
  if (sections.length === 0) return <Empty title={t.nothing(text)}>{t.nothingHint}</Empty>;
  return (
    <Stack gap="xl">
      {sections.map((section) => (
        <FoundSection key={section.title} {...section} />
      ))}
    </Stack>
  );
}
