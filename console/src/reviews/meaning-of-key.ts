import type { Schemas } from '../api/client';

export type Decision = Schemas['DecideDto']['decision'];

export type Meaning =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'choose' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['k', { kind: 'decide', decision: 'keep' }],
  ['t', { kind: 'decide', decision: 'take_away' }],
  ['r', { kind: 'decide', decision: 'reduce' }],
  ['m', { kind: 'decide', decision: 'not_mine' }],
  ['x', { kind: 'choose' }],
  ['n', { kind: 'move', by: 1 }],
  ['p', { kind: 'move', by: -1 }],
]);

/** What a key means on an item. Nothing in a field that takes text, and nothing together with a key of the system. */
export function meaningOfKey({ key, ctrlKey, metaKey, altKey, target }: Pressed): Meaning | undefined {
  if (ctrlKey || metaKey || altKey || takesText(target)) return undefined;
  return MEANINGS.get(key.toLowerCase());
}

/** A check box takes none. */
function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
