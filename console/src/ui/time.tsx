import { Tooltip } from '@mantine/core';

const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A time as clocks here show it. UTC is one hover or focus away. */
export function Time({ at }: { readonly at: string }) {
  return (
    <Tooltip
      label={`${at.slice(0, 19).replace('T', ' ')} UTC`}
      events={{ hover: true, focus: true, touch: true }}
    >
      <time dateTime={at} tabIndex={0}>
        {local.format(new Date(at))}
      </time>
    </Tooltip>
  );
}
