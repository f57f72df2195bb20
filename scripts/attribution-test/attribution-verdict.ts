import type { MadeChange } from '../../simulator/controls/random-changes';
import type { HistoryEntryDto } from '../../src/history/api/history.dto';
import { keyOfEntry, keysOfChange } from './fact-keys';

export type AttributionVerdict = 'right' | 'ambiguous' | 'untold' | 'consequence' | 'wrong' | 'missed';

/** Compares who the history names with who did it. */
export class AttributionVerdicts {
  private readonly byAudit = new Map<string, MadeChange>();
  private readonly byKey = new Map<string, MadeChange[]>();

  add(made: readonly MadeChange[]): void {
    for (const one of made) {
      for (const { id } of one.audits) this.byAudit.set(id, one);
      for (const key of keysOfChange(one.change)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), one]);
    }
  }

  /**
   * `ambiguous`: several people changed the same, and which of them counted cannot be known. `untold`: no event that
   * arrived tells of it. `missed`: one event tells of it, and no one was named.
   */
  of(entry: HistoryEntryDto): AttributionVerdict {
    const touching = this.byKey.get(keyOfEntry(entry)) ?? [];
    const { by } = entry;
    if (by.status === 'attributed') {
      const change = this.byAudit.get(by.auditId ?? '');
      if (change === undefined) return 'wrong';
      // Genesys itself writes what goes because something else was removed.
      if (!touching.includes(change))
        return by.actor?.type === 'genesys' ? 'consequence' : this.ofCause(entry, change);
      return (by.actor?.id ?? 'genesys') === makerOf(change) ? 'right' : 'wrong';
    }
    if (touching.length === 0 || touching.some(isUntold) || this.isUnread(entry)) return 'untold';
    return touching.length > 1 && by.reason === 'several_actors' ? 'ambiguous' : 'missed';
  }

  /** The people of a group are read only while it passes on roles: its switch removes and adds what no one did. */
  private isUnread({ kind, group }: HistoryEntryDto): boolean {
    if (kind !== 'membership' || group === undefined) return false;
    const ofGroup = this.byKey.get(JSON.stringify(['group', group.id])) ?? [];
    return ofGroup.some(({ change }) => change.op === 'set-group-roles-enabled');
  }

  /** The grants and members of what was deleted or created by someone. */
  private ofCause({ by }: HistoryEntryDto, change: MadeChange): AttributionVerdict {
    return by.actor?.id === makerOf(change) ? 'consequence' : 'wrong';
  }
}

function makerOf({ change: { by } }: MadeChange): string {
  return by?.userId ?? by?.clientId ?? 'genesys';
}

function isUntold({ audits }: MadeChange): boolean {
  return audits.length === 0 || audits.some(({ isLost }) => isLost);
}
