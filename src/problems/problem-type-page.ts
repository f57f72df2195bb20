import { escapeMarkup } from '../tables/escape-markup';
import type { ProblemTypeDto } from './problem-type.dto';

/** For people who follow the `type` of a problem document. */
export function problemTypePage(problem: ProblemTypeDto): string {
  const { code, title, when, remedy } = problem;
  const statuses = [problem.status, ...problem.otherStatuses].join(', ');
  const text = (content: string) => escapeMarkup(content);
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${text(code)}</title></head>`,
    '<body>',
    `<h1>${text(code)}</h1>`,
    `<p>${statuses} ${text(title)}</p>`,
    `<p>${text(when)}</p>`,
    `<p>${text(remedy)}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
