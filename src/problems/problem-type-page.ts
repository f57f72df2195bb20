import { escapeMarkup } from '../tables/escape-markup';
import type { ProblemTypeDto } from './problem-type.dto';

/** For people who follow the `type` of a problem document. */
export function problemTypePage({
  code,
  title,
  status,
  otherStatuses,
  when,
  remedy,
}: ProblemTypeDto): string {
  const name = escapeMarkup(code);
  const paragraphs = [`${[status, ...otherStatuses].join(', ')} ${title}`, when, remedy];
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${name}</title></head>`,
    '<body>',
    `<h1>${name}</h1>`,
    ...paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
