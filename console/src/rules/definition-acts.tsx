import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ifMatch } from '../api/if-match';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';

interface Definition {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface Properties {
  readonly definition: Definition;
  readonly page: '/assertions/$id/edit' | '/rules/$id/edit';
  readonly words: {
    readonly editLabel: (name: string) => string;
    readonly removeLabel: (name: string) => string;
    readonly removeTitle: (name: string) => string;
    readonly removeText: string;
  };
  readonly removal: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (asked: {
      params: { path: { id: string }; header: ReturnType<typeof ifMatch> };
    }) => void;
  };
}

/** What can be done with a rule or an assertion that is kept. */
export function DefinitionActs({ definition, page, words, removal }: Properties) {
  const { id, name } = definition;
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={words.editLabel(name)}
        renderRoot={(properties) => <Link to={page} params={{ id }} {...properties} />}
      >
        {strings.common.edit}
      </Button>
      <ConfirmedAct
        compact
        label={strings.common.remove}
        fullLabel={words.removeLabel(name)}
        title={words.removeTitle(name)}
        text={words.removeText}
        refuse={strings.common.keep}
        destructive
        act={removal}
        onConfirm={() => removal.mutate({ params: { path: { id }, header: ifMatch(definition) } })}
      />
    </Group>
  );
}
