import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { today, useAsOf } from '../api/as-of';
import { strings } from '../strings';
import { asOfWords } from '../strings/time';

const t = strings.time;

/** Chooses the day that all pages are answered from. It is in the address, and stays from page to page. */
export function AsOfChoice() {
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon
          variant={asOf === undefined ? 'default' : 'filled'}
          size="lg"
          radius="xl"
          aria-label={asOf === undefined ? t.choose : t.chosen(asOfWords(asOf))}
          onClick={() => setOpen(!open)}
        >
          <Clock />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.choose}>
        <DayForm asOf={asOf} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DayForm({ asOf, onDone }: { readonly asOf: string | undefined; readonly onDone: () => void }) {
  const [day, setDay] = useState(asOf?.slice(0, 10) ?? '');
  const navigate = useNavigate();
  const show = (at: string | undefined) => {
    void navigate({ to: '.', search: (now) => ({ ...now, at }) });
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(day === '' || day >= today() ? undefined : day);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="date"
          label={t.dayLabel}
          description={t.dayHint}
          max={today()}
          value={day}
          data-autofocus
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit">{t.show}</Button>
          {asOf !== undefined && (
            <Button variant="default" onClick={() => show(undefined)}>
              {t.backToNow}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function Clock() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden
    >
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" strokeLinecap="round" />
    </svg>
  );
}
