import { Button } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from './confirm';
import { Failure } from './failure';

interface Properties {
  /** What is on the button, and on the one that confirms. */
  readonly label: string;
  /** The same, and on what: for those who do not see where the button is. */
  readonly fullLabel?: string;
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  readonly refuse: string;
  readonly destructive?: boolean;
  /** Smaller, for a row of a table. */
  readonly compact?: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
}

/** An act that asks first, and says what went wrong. */
export function ConfirmedAct({ label, fullLabel, title, text, refuse, ...others }: Properties) {
  const { destructive, compact, act, onConfirm } = others;
  const [asked, setAsked] = useState(false);
  return (
    <>
      {act.error !== null && <Failure error={act.error} />}
      <Button
        w="fit-content"
        size={compact === true ? 'compact-sm' : undefined}
        variant="default"
        loading={act.isPending}
        aria-label={fullLabel}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      {asked && (
        <Confirm
          title={title}
          confirm={label}
          refuse={refuse}
          destructive={destructive}
          onConfirm={onConfirm}
          onClose={() => setAsked(false)}
        >
          {text}
        </Confirm>
      )}
    </>
  );
}
