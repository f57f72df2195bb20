import { innerImports } from './measure/inner-imports';
import { longFunctions } from './measure/longest-functions';
import { isTest, sourceFiles, type SourceFile } from './measure/source-files';

const linesOf = (files: readonly SourceFile[]) => files.reduce((sum, { lines }) => sum + lines, 0);
const isBelow = (value: number, bar: number) => value <= bar;
const isAbove = (value: number, bar: number) => value >= bar;

/** Prints the figures of the code's shape, each with its bar; `--list` names what is behind them. */
function measure(list: boolean): void {
  const all = ['src', 'simulator', 'bench', 'scripts', 'test'].flatMap(sourceFiles);
  const code = all.filter((file) => !isTest(file));
  const src = code.filter(({ path }) => path.startsWith('src/'));
  const factories = src.flatMap(({ path, text }) => Array.from(text.matchAll(/\buseFactory\b/g), () => path));
  const inner = innerImports(src);
  // A migration is never edited, not even to be shorter.
  const long = longFunctions(
    code.filter(({ path }) => !path.includes('/migrations/')),
    50,
  );
  report('files per 1,000 lines of src', (src.length / linesOf(src)) * 1_000, 18, isBelow);
  report('factories', factories.length, 25, isBelow, list ? [...new Set(factories)] : []);
  report("imports into another feature's inside", inner.length, 15, isBelow, list ? inner : []);
  const named = long.map(({ place, lines }) => `${place} ${lines}`);
  report('functions over 50 lines', long.length, 0, isBelow, list ? named : []);
  report('lines of tests to one of code', linesOf(all.filter(isTest)) / linesOf(code), 0.75, isAbove);
}

function report(
  name: string,
  value: number,
  bar: number,
  holds: (value: number, bar: number) => boolean,
  behind: readonly string[] = [],
): void {
  const figure = Number.isInteger(value) ? String(value) : value.toFixed(2);
  console.log(`${holds(value, bar) ? 'ok  ' : 'MISS'} ${name}: ${figure} (bar ${bar})`);
  for (const line of behind) console.log(`       ${line}`);
}

measure(process.argv.includes('--list'));
