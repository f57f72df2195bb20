/**
 * Whether a path is the template with one segment in place of each parameter. An id such as `..` would lead to another
 * operation, and is refused here whatever the SDK does with it.
 */
export function matchesTemplate(path: string, template: string): boolean {
  const segments = path.split('/');
  const expected = template.split('/');
  return (
    segments.length === expected.length &&
    expected.every((part, index) =>
      part.startsWith('{') ? isValue(segments[index]) : part === segments[index],
    )
  );
}

function isValue(segment: string | undefined): boolean {
  return segment !== undefined && segment !== '' && !/^\.\.?$|[?#\\]/.test(segment);
}
