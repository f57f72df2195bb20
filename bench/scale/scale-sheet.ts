import type { ScaleFigures } from './measure-scale';

const RECKONED_USERS = 1_000_000;
const MICROS_PER_SECOND = 1e6;

/** Further along the line through the last two measurements; what a check takes does not grow with users. */
export function reckoned(measured: readonly ScaleFigures[], users = RECKONED_USERS): ScaleFigures {
  const [smaller, larger] = measured.slice(-2) as [ScaleFigures, ScaleFigures];
  const at = (figure: keyof ScaleFigures) =>
    larger[figure] +
    ((larger[figure] - smaller[figure]) / (larger.users - smaller.users)) * (users - larger.users);
  return {
    users,
    cpuMicros: larger.cpuMicros,
    residentMiB: at('residentMiB'),
    liveMiB: at('liveMiB'),
    calls: at('calls'),
    rows: at('rows'),
    databaseMiB: at('databaseMiB'),
  };
}

/** A row for each size, the last one reckoned. */
export function scaleTable(measured: readonly ScaleFigures[]): string {
  return [
    '| users | checks a second and core | memory of an instance | of it in use | calls of a full sync run | rows | database |',
    '|---|---|---|---|---|---|---|',
    ...measured.map((figures) => row(figures, 'measured')),
    row(reckoned(measured), 'reckoned'),
  ].join('\n');
}

function row(figures: ScaleFigures, how: string): string {
  const { users, cpuMicros, residentMiB, liveMiB, calls, rows, databaseMiB } = figures;
  const cells = [
    `${whole(users)} (${how})`,
    whole(Math.floor(MICROS_PER_SECOND / cpuMicros / 100) * 100),
    `${whole(residentMiB)} MiB`,
    `${whole(liveMiB)} MiB`,
    whole(calls),
    whole(rows),
    `${whole(databaseMiB)} MiB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-US');
}
