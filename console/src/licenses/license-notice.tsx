import { Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { ReadingNotice } from '../ui/reading-notice';

const t = strings.licenses;

interface Properties {
  readonly reading: Schemas['LicenseReadingDto'];
  /** People of whom nothing is known. */
  readonly notKnown?: number;
}

/** How far licences are known, where that is not all. */
export function LicenseNotice({ reading, notKnown = 0 }: Properties) {
  return (
    <>
      <ReadingNotice words={t.states} startingHint={t.startingHint} reading={reading} />
      {notKnown > 0 && <Text c="dimmed">{t.notKnown(notKnown)}</Text>}
    </>
  );
}
