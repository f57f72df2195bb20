import { getRouteApi } from '@tanstack/react-router';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { Categories } from './categories';
import { ProcessingRecord } from './processing-record';
import { Register } from './register';

const t = strings.purposes;
const route = getRouteApi('/purposes');

/** The register of purposes, the record of processing with its gaps, and the data categories. */
export function PurposesPage() {
  const { tab } = route.useSearch();
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'register', label: t.registerTab, content: <Register /> },
          { value: 'record', label: t.recordTab, content: <ProcessingRecord /> },
          { value: 'categories', label: t.categoriesTab, content: <Categories /> },
        ]}
      />
    </>
  );
}
