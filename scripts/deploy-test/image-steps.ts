/** What an image does when it runs, read from its Dockerfile. */
export interface ImageSteps {
  /** What the last stage takes from the build, and where to, both relative to the folders of the two. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

/** Throws where the last stage has no command or no health check in exec form. */
export function imageSteps(dockerfile: string): ImageSteps {
  const lines = dockerfile.replaceAll(/\\\n\s*/g, '').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  return {
    copies: last.flatMap((line) => copyOf(line)),
    env: Object.fromEntries(last.flatMap((line) => envOf(line))),
    command: execForm(last, /^CMD (\[.*\])/),
    healthcheck: execForm(last, /^HEALTHCHECK .*CMD (\[.*\])/),
  };
}

function copyOf(line: string) {
  const found = /^COPY --from=build \/build\/(\S+) (\S+)/.exec(line);
  if (found === null) return [];
  const [, from = '', to = ''] = found;
  return [{ from, to: to === './' ? from : to }];
}

function envOf(line: string): [string, string][] {
  if (!line.startsWith('ENV ')) return [];
  return Array.from(line.matchAll(/(\w+)=(\S+)/g), ([, name = '', value = '']) => [name, value]);
}

function execForm(lines: readonly string[], form: RegExp): string[] {
  const found = lines.map((line) => form.exec(line)?.[1]).find((json) => json !== undefined);
  if (found === undefined) throw new Error(`The Dockerfile has no line of the form ${form.source}.`);
  return JSON.parse(found) as string[];
}
