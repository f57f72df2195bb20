import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { Packs } from './packs';
import { RuleList } from './rule-list';

const t = strings.rules;
const route = getRouteApi('/rules');

/** The rules that are kept, and the packs that bring some. */
export function RulesPage() {
  const { tab } = route.useSearch();
  const mayWrite = useMay('conflicts:write');
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={mayWrite && <NewLink />} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'rules', label: t.tab, content: <RuleList /> },
          { value: 'packs', label: t.packsTab, content: <Packs /> },
        ]}
      />
    </>
  );
}

function NewLink() {
  return (
    <Button variant="default" renderRoot={(properties) => <Link to="/rules/new" {...properties} />}>
      {t.new}
    </Button>
  );
}
