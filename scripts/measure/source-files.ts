import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

const NOT_OURS = /(^|\/)(node_modules|generated)\//;

/** The TypeScript files of a folder, in a stable order. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !NOT_OURS.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });
}

export function isTest({ path }: SourceFile): boolean {
  return path.startsWith('test/') || /[.](e2e-)?spec[.]ts$/.test(path) || path.includes('/testing/');
}
