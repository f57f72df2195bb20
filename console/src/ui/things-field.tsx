import { Button, Group, Input, Stack } from '@mantine/core';
import { strings } from '../strings';
import { ThingPicker, type Thing } from './thing-picker';

const t = strings.common;

export interface Finding {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the text finds; undefined while nothing is asked or the answer is awaited. */
  readonly found: readonly Thing[] | undefined;
}

interface Properties {
  readonly label: string;
  readonly hint: string;
  readonly find: Finding;
  readonly chosen: readonly Thing[];
  /** How many can be chosen. */
  readonly max?: number;
  readonly onChange: (chosen: readonly Thing[]) => void;
}

/** Some things of one kind: those that are chosen, and a way to find more. */
export function ThingsField({ label, hint, find, chosen, max = Infinity, onChange }: Properties) {
  const isChosen = ({ id }: Thing) => chosen.some((one) => one.id === id);
  return (
    <Stack gap="xs" component="section" aria-label={label}>
      {chosen.length < max && (
        <ThingPicker
          {...find}
          label={label}
          hint={hint}
          found={find.found?.filter((thing) => !isChosen(thing))}
          chosen={undefined}
          onChoose={(thing) => onChange([...chosen, thing])}
        />
      )}
      {chosen.length > 0 && (
        <Stack gap={4}>
          <Input.Label component="span">{chosen.length < max ? t.chosen : label}</Input.Label>
          <Group gap="xs">
            {chosen.map((thing) => (
              <Button
                key={thing.id}
                aria-label={t.leaveOut(thing.name)}
                rightSection={<span aria-hidden>×</span>}
                variant="light"
                h="auto"
                mih={36}
                styles={{ label: { whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.4 } }}
                onClick={() => onChange(chosen.filter((one) => one !== thing))}
              >
                {thing.name}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
    </Stack>
  );
}
