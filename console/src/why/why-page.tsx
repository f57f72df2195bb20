import { Alert, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { caveats, decisionReasons } from '../strings/reasons';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { subjectName } from '../ui/subject-link';
import { Missing } from './missing';
import { Paths } from './paths';
import { useExplanation, type ExplainedType } from './use-explanation';

const t = strings.why;
const route = getRouteApi('/why/$type/$id/$permission');

/** Why a person, group or client has a permission, or why not. */
export function WhyPage() {
  const { type, id, permission } = route.useParams();
  const { division } = route.useSearch();
  const explanation = useExplanation(type as ExplainedType, id, permission, division);
  return <LoadedPage answer={explanation}>{(found) => <Explanation explanation={found} />}</LoadedPage>;
}

function Explanation({ explanation }: { readonly explanation: Schemas['ExplanationDto'] }) {
  const { subject, permission, allowed, reason } = explanation;
  const name = subjectName(subject);
  const what = permissionWords(permission).name;
  return (
    <>
      <PageHead title={allowed ? t.title(name, what) : t.titleNot(name, what)} id={permission} />
      <Stack>
        {!allowed && <Alert color="yellow">{decisionReasons[reason]}</Alert>}
        <Paths explanation={explanation} />
        {!allowed && <Missing explanation={explanation} />}
        {explanation.caveats.map((caveat) => (
          <Alert key={caveat} color="gray">
            {caveats[caveat]}
          </Alert>
        ))}
      </Stack>
    </>
  );
}
