import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import type { TransferDraft } from './purpose-draft';

const t = strings.purposes;
const MAX_TRANSFERS = 20;
const safeguards = { '': t.notNamed, ...t.safeguards };

interface Properties {
  readonly transfers: readonly TransferDraft[];
  readonly onChange: (transfers: readonly TransferDraft[]) => void;
}

/** Where data go to in other countries, to whom, and what makes that lawful. */
export function TransfersField({ transfers, onChange }: Properties) {
  const replace = (place: number, by: readonly TransferDraft[]) =>
    onChange(transfers.toSpliced(place, 1, ...by));
  const add = () => onChange([...transfers, { country: '', recipient: '', safeguard: '' }]);
  return (
    <Fieldset legend={t.transfers} maw={640}>
      <Stack gap="sm">
        {transfers.map((transfer, place) => (
          // Transfers have no names: their places are all that tells them apart.
          <Transfer
            key={place}
            number={place + 1}
            transfer={transfer}
            onChange={(change) => replace(place, [{ ...transfer, ...change }])}
            onRemove={() => replace(place, [])}
          />
        ))}
        <Button
          w="fit-content"
          size="xs"
          variant="default"
          disabled={transfers.length >= MAX_TRANSFERS}
          onClick={add}
        >
          {t.addTransfer}
        </Button>
      </Stack>
    </Fieldset>
  );
}

interface TransferProperties {
  readonly number: number;
  readonly transfer: TransferDraft;
  readonly onChange: (change: Partial<TransferDraft>) => void;
  readonly onRemove: () => void;
}

function Transfer({ number, transfer, onChange, onRemove }: TransferProperties) {
  const { country, recipient, safeguard } = transfer;
  return (
    <Group align="flex-end" gap="xs" role="group" aria-label={t.transferTo(number)}>
      <TextInput
        label={t.country}
        placeholder="US"
        value={country}
        required
        maxLength={2}
        w={90}
        onChange={(event) => onChange({ country: event.currentTarget.value })}
      />
      <TextInput
        label={t.recipientThere}
        value={recipient}
        maxLength={100}
        onChange={(event) => onChange({ recipient: event.currentTarget.value })}
      />
      <Choice
        label={t.safeguard}
        words={safeguards}
        value={safeguard}
        onChoose={(chosen) => onChange({ safeguard: chosen })}
      />
      <Button variant="default" aria-label={t.removeTransfer(number)} onClick={onRemove}>
        {strings.common.remove}
      </Button>
    </Group>
  );
}
