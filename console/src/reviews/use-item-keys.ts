import { useRef, type KeyboardEvent } from 'react';
import { meaningOfKey, type Decision } from './meaning-of-key';

interface Acts {
  readonly decide: (position: number, decision: Decision) => void;
  readonly choose: (position: number) => void;
}

/** Keys on items of a list. They work only while an item has the focus, or something in it. */
export function useItemKeys({ decide, choose }: Acts) {
  const list = useRef<HTMLDivElement>(null);
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-position]') ?? [])];
  const move = (from: Element, by: number) => {
    const all = cards();
    all[all.findIndex((card) => card === from) + by]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const meaning = meaningOfKey(event.nativeEvent);
    const card = event.target instanceof Element ? event.target.closest('[data-position]') : null;
    if (meaning === undefined || card === null) return;
    event.preventDefault();
    const position = Number(card.getAttribute('data-position'));
    if (meaning.kind === 'decide') decide(position, meaning.decision);
    else if (meaning.kind === 'choose') choose(position);
    else move(card, meaning.by);
  };
  /** Goes on to the next item: this one leaves the list when it is decided. */
  const leave = (position: number) => {
    const all = cards();
    const place = all.findIndex((card) => card.dataset.position === String(position));
    (all[place + 1] ?? all[place - 1])?.focus();
  };
  const stay = (position: number) =>
    cards()
      .find((card) => card.dataset.position === String(position))
      ?.focus();
  return { list, onKeyDown, leave, stay };
}
