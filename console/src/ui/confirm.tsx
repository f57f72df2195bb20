import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './confirm.module.css';

interface Properties {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly refuse: string;
  readonly destructive?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an act that counts, and names what follows from it. The element of the browser keeps the focus inside. */
export function Confirm({ title, children, confirm, refuse, destructive, onConfirm, onClose }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <Stack>
        <Title order={2} size="h4" id={titleId}>
          {title}
        </Title>
        <Text component="div">{children}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {refuse}
          </Button>
          <Button
            color={destructive === true ? 'red' : undefined}
            onClick={() => {
              onConfirm();
              dialog.current?.close();
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </dialog>
  );
}
