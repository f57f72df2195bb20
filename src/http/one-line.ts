/** One line, with something visible in it and no control characters. */
export const LINE = /^(?=.*\S)\P{C}+$/u;
export const LINE_FAULT = { message: 'must be one line of text without control characters' };
