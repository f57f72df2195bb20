import { Button, Paper, Stack, Title } from '@mantine/core';
import { strings } from '../strings';
import { SubjectLink } from '../ui/subject-link';
import { draftItemKey, useDraft, type DraftItem } from './draft';
import styles from './draft-items.module.css';

const t = strings.changes;

/** What is to change, item by item; each can be left out. */
export function DraftItems() {
  const { items, remove } = useDraft();
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.items}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t.items} ({items.length})
        </Title>
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={draftItemKey(item)} className={styles.item}>
              <span>
                <SubjectLink subject={item.subject} /> {words(item)}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t.leaveOut(`${item.subject.name} ${words(item)}`)}
                onClick={() => remove(item)}
              >
                {t.leaveOutShort}
              </Button>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}

function words({ kind, role, division }: DraftItem): string {
  return kind === 'grant_removed' ? t.takes(role.name, division.name) : t.gives(role.name, division.name);
}
