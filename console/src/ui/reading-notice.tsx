import { Alert, Text } from '@mantine/core';

interface Properties {
  /** What is to be said of each state; nothing where all is known. */
  readonly words: Readonly<Record<State, string>>;
  readonly startingHint: string;
  readonly reading: { readonly state: State; readonly detail?: string };
}

type State = 'off' | 'starting' | 'current' | 'partial' | 'not_permitted' | 'failing';

/** Says why not all is known that is read from Genesys in the background. */
export function ReadingNotice({ words, startingHint, reading: { state, detail } }: Properties) {
  if (state === 'current') return null;
  const text = state === 'starting' ? startingHint : detail;
  return (
    <Alert color={state === 'failing' || state === 'not_permitted' ? 'red' : 'yellow'} title={words[state]}>
      {text !== undefined && <Text>{text}</Text>}
    </Alert>
  );
}
