import { Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { strings } from '../strings';
import { PersonPicker } from '../subjects/person-picker';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { subjectName } from '../ui/subject-link';
import { Comparison } from './comparison';

const t = strings.compare;
const route = getRouteApi('/people/$id/compare');

/** Holds a person beside another. */
export function ComparePage() {
  const { id } = route.useParams();
  const { other } = route.useSearch();
  const navigate = useNavigate();
  const user = api.useQuery('get', '/api/v1/users/{id}', { params: { path: { id } } });
  return (
    <LoadedPage answer={user}>
      {({ user: { name } }) => (
        <>
          <PageHead title={t.title(subjectName({ type: 'user', name }))} lead={t.lead} />
          <Stack>
            <PersonPicker
              label={t.who}
              hint={t.find}
              without={id}
              chosen={other}
              onChoose={(chosen) =>
                void navigate({ to: '.', search: (now) => ({ ...now, other: chosen.id }), replace: true })
              }
            />
            {other !== undefined && <Comparison key={other} ids={[id, other]} />}
          </Stack>
        </>
      )}
    </LoadedPage>
  );
}
