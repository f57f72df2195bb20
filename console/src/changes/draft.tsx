import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { SubjectKind } from '../subjects/subject-kinds';

/** A grant that is to be given or taken, with the names that people know. */
export interface DraftItem {
  readonly kind: 'grant_added' | 'grant_removed';
  readonly subject: { readonly type: SubjectKind; readonly id: string; readonly name: string };
  readonly role: { readonly id: string; readonly name: string };
  readonly division: { readonly id: string; readonly name: string };
}

interface Draft {
  readonly items: readonly DraftItem[];
  readonly add: (items: readonly DraftItem[]) => void;
  readonly replace: (items: readonly DraftItem[]) => void;
  readonly remove: (item: DraftItem) => void;
}

const DraftContext = createContext<Draft | undefined>(undefined);

/** Holds the change that is being put together, while the console is open. */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const [items, setItems] = useState<readonly DraftItem[]>([]);
  const draft = useMemo(
    () => ({
      items,
      add: (more: readonly DraftItem[]) => setItems((now) => withoutRepeats([...now, ...more])),
      replace: (others: readonly DraftItem[]) => setItems(withoutRepeats(others)),
      remove: (item: DraftItem) => setItems((now) => now.filter((other) => other !== item)),
    }),
    [items],
  );
  return <DraftContext value={draft}>{children}</DraftContext>;
}

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === undefined) throw new Error('A draft is kept below its provider only.');
  return draft;
}

/** Names one grant of one subject. */
export function draftItemKey({ kind, subject, role, division }: DraftItem): string {
  return [kind, subject.type, subject.id, role.id, division.id].join(' ');
}

function withoutRepeats(items: readonly DraftItem[]): DraftItem[] {
  return [...new Map(items.map((item) => [draftItemKey(item), item])).values()];
}
