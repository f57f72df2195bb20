/**
 * What the changelog says of a version, as release notes. Throws where the tag, the package and the changelog do not name
 * the same version: a release is made of all three.
 */
export function notesOf(tag: string, packageVersion: string, changelog: string): string {
  if (tag !== `v${packageVersion}`)
    throw new Error(`The tag is ${tag}, and package.json says ${packageVersion}: tag v${packageVersion}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${packageVersion}]`));
  if (section === undefined)
    throw new Error(`CHANGELOG.md has no section [${packageVersion}]: rename [Unreleased] and add the date.`);
  const [heading = '', ...lines] = section.split('\n');
  if (!/^\[[^\]]+\] - \d{4}-\d{2}-\d{2}$/.test(heading))
    throw new Error(`The heading of [${packageVersion}] in CHANGELOG.md needs a date: [1.2.3] - 2026-01-31.`);
  // Links at the end belong to the file.
  return lines
    .join('\n')
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .trim();
}
