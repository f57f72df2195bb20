import ts from 'typescript';
import type { SourceFile } from './source-files';

export interface MeasuredFunction {
  readonly place: string;
  readonly lines: number;
}

/** Every function longer than `atLeast` lines, the longest first. */
export function longFunctions(files: readonly SourceFile[], atLeast: number): MeasuredFunction[] {
  return files
    .flatMap((file) => functionsOf(file))
    .filter(({ lines }) => lines > atLeast)
    .sort((a, b) => b.lines - a.lines);
}

function functionsOf({ path, text }: SourceFile): MeasuredFunction[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: MeasuredFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const from = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      found.push({ place: `${path}:${from + 1}`, lines: to - from + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
