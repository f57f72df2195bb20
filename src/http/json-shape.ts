/** How large a body may be in every direction: what is wide or deep costs far more than its bytes say. */
export interface JsonShape {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Members of one object. */
  readonly members: number;
  /** Items of one list. */
  readonly items: number;
  /** Objects, lists, texts, numbers and so on in all; empty objects and lists count twice. */
  readonly values: number;
  /** Characters of one text, as it is written. */
  readonly text: number;
}

/** What classes validate: unknown members and wrong items of this many cost a few hundredths of a second at most. */
export const SMALL_BODY: JsonShape = { depth: 32, members: 100, items: 500, values: 5_000, text: 65_536 };

/** What is validated by a compiled schema: a thousand checks, or evaluations, with their properties. */
export const BATCH_BODY: JsonShape = { depth: 32, members: 500, items: 2_000, values: 50_000, text: 65_536 };

/** What is read in slices: ten thousand items. */
export const LARGE_BODY: JsonShape = {
  depth: 32,
  members: 100,
  items: 20_000,
  values: 200_000,
  text: 65_536,
};

export const QUOTE = 0x22;
export const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** What a JSON text holds, as far as its punctuation tells. */
export interface JsonSize {
  /** How it is larger than the shape, as the rest of a sentence; undefined when it is not. */
  readonly fault?: string;
  /** Members of all objects, those that are given twice counted twice. */
  readonly members: number;
}

/**
 * Measures a JSON text. Reads it once and makes nothing of it, so that it can stand before the parser. What is no JSON
 * is left for the parser to say.
 */
export function measureJson(text: string, shape: JsonShape): JsonSize {
  const { depth: maxDepth, members, items, values: maxValues } = shape;
  let colons = 0;
  const tooLarge = (fault: string): JsonSize => ({ fault, members: colons });
  const commas = new Uint32Array(maxDepth + 1);
  const isList = new Uint8Array(maxDepth + 1);
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfText(text, at);
        if (end - at - 1 > shape.text) return tooLarge(`holds a text of more than ${shape.text} characters`);
        at = end;
        break;
      }
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (depth === maxDepth) return tooLarge(`is nested deeper than ${maxDepth} levels`);
        depth++;
        values++;
        commas[depth] = 0;
        isList[depth] = text.charCodeAt(at) === OPEN_LIST ? 1 : 0;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        if (depth > 0) depth--;
        break;
      case COMMA:
        values++;
        if (++commas[depth]! >= (isList[depth] === 1 ? items : members)) {
          return tooLarge(
            isList[depth] === 1
              ? `holds a list of more than ${items} items`
              : `holds an object of more than ${members} members`,
          );
        }
        break;
      case COLON:
        colons++;
        break;
    }
    if (values > maxValues) return tooLarge(`holds more than ${maxValues} values`);
  }
  return { members: colons };
}

/** Where the text that begins with a quote ends; the end of everything when it does not. */
export function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end > 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let before = at - 1;
  while (json.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}
