import type { ErrorDetail } from '../common/errors';
import { pointerStep } from '../common/json-pointer';
import { CLOSE_LIST, CLOSE_OBJECT, COMMA, endOfText, OPEN_LIST, OPEN_OBJECT, QUOTE } from './json-shape';

/** An object or a list that the search is inside of. */
interface Container {
  /** Absent in a list. */
  readonly names?: Set<string>;
  /** The member or the item that is read. */
  step: string;
  index: number;
}

/**
 * The first member of a JSON text whose name its object has already, and where it stands. Two readers of such a text may
 * see two different requests: one takes the first value, another one the last. Only for a text that is JSON.
 */
export function repeatedMember(text: string): ErrorDetail | undefined {
  const path: Container[] = [];
  let expectsName = false;
  for (let at = 0; at < text.length; at++) {
    const inside = path.at(-1);
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
        path.push({ names: new Set(), step: '', index: 0 });
        expectsName = true;
        break;
      case OPEN_LIST:
        path.push({ step: '0', index: 0 });
        expectsName = false;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        path.pop();
        expectsName = false;
        break;
      case COMMA:
        expectsName = inside?.names !== undefined;
        if (inside !== undefined && !expectsName) inside.step = String(++inside.index);
        break;
      case QUOTE: {
        const end = endOfText(text, at);
        if (expectsName && inside?.names !== undefined) {
          inside.step = nameIn(text.slice(at, end + 1));
          if (inside.names.has(inside.step)) return faultAt(path);
          inside.names.add(inside.step);
          expectsName = false;
        }
        at = end;
        break;
      }
    }
  }
  return undefined;
}

function nameIn(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function faultAt(path: readonly Container[]): ErrorDetail {
  const pointer = path.map(({ step }) => pointerStep(step)).join('');
  return { pointer: `/body${pointer}`, detail: 'is given more than once' };
}
