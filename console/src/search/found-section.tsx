import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { number } from '../strings/common';
import styles from './found-section.module.css';

interface FoundEntry {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly detail: string;
}

export interface Found {
  readonly title: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly total: number;
  readonly entries: readonly FoundEntry[];
}

/** What was found of one kind. */
export function FoundSection({ title, total, entries }: Found) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group gap="xs" align="baseline">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text c="dimmed">{number(total)}</Text>
      </Group>
      <ul className={styles.list}>
        {entries.map(({ id, to, name, detail }) => (
          <li key={id}>
            <Link to={to} className={styles.entry}>
              <span className={styles.name}>{name}</span>
              <span className={styles.detail}>{detail}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
