import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';
import styles from './gains-and-losses.module.css';

const t = strings.changes;

/** How many gain and lose, as bars of one scale. */
export function GainsAndLosses({ counts }: { readonly counts: Schemas['EffectCountsDto'] }) {
  const bars = [
    { label: t.losing, value: counts.losing, kind: 'lose' },
    { label: t.permissionsLost, value: counts.permissionsLost, kind: 'lose' },
    { label: t.gaining, value: counts.gaining, kind: 'gain' },
    { label: t.permissionsGained, value: counts.permissionsGained, kind: 'gain' },
  ];
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <dl className={styles.bars}>
      {bars.map(({ label, value, kind }) => (
        <div key={label} className={styles.bar}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.value}>{number(value)}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden className={styles.picture}>
              <rect
                width={(100 * value) / most}
                height="8"
                className={kind === 'lose' ? styles.lose : styles.gain}
              />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}
