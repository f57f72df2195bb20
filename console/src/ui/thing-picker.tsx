import { Button, Group, Stack, TextInput } from '@mantine/core';
import { strings } from '../strings';
import { Empty } from './empty';

export interface Thing {
  readonly id: string;
  readonly name: string;
}

interface Properties {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the text finds; undefined while nothing is asked or the answer is awaited. */
  readonly found: readonly Thing[] | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (thing: Thing) => void;
  readonly autoFocus?: boolean;
}

/** Finds a thing by its name, and chooses it. */
export function ThingPicker({ label, hint, text, onText, found, chosen, onChoose, autoFocus }: Properties) {
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={label}
        description={hint}
        value={text}
        maw={420}
        autoFocus={autoFocus}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {found?.length === 0 && <Empty title={strings.lists.nothing}>{strings.lists.nothingHint}</Empty>}
      <Group gap="xs">
        {found?.map((thing) => (
          <Button
            key={thing.id}
            variant={thing.id === chosen ? 'filled' : 'default'}
            aria-pressed={thing.id === chosen}
            onClick={() => onChoose(thing)}
          >
            {thing.name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
