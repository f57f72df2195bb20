import { useState } from 'react';

/** Positions of chosen items. Those that are all chosen already are chosen no longer. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const choose = (positions: readonly number[]) =>
    setChosen((now) => {
      const rest = [...now].filter((position) => !positions.includes(position));
      return new Set(positions.every((position) => now.has(position)) ? rest : [...now, ...positions]);
    });
  const clear = () => setChosen(new Set());
  return { chosen, choose, clear };
}
