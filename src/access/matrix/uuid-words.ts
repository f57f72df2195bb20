const LENGTH = 36;
const DASH = '-'.charCodeAt(0);
/** The value of each hex digit by its character code, or -1. Capitals have none: ids compare as bytes. */
const HEX_VALUES = Int8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code)),
);

/** The 128 bits of a UUID in its lower-case spelling, as four words. One object is reused for many reads. */
export class UuidWords {
  a = 0;
  b = 0;
  c = 0;
  d = 0;

  /** False, and the words mean nothing, when the text is anything but such a UUID. */
  read(text: string): boolean {
    if (text.length !== LENGTH) return false;
    if (!(isDash(text, 8) && isDash(text, 13) && isDash(text, 18) && isDash(text, 23))) return false;
    const [a, a2, b, b2] = [
      fourDigits(text, 0),
      fourDigits(text, 4),
      fourDigits(text, 9),
      fourDigits(text, 14),
    ];
    const [c, c2, d, d2] = [
      fourDigits(text, 19),
      fourDigits(text, 24),
      fourDigits(text, 28),
      fourDigits(text, 32),
    ];
    this.a = (a << 16) | a2;
    this.b = (b << 16) | b2;
    this.c = (c << 16) | c2;
    this.d = (d << 16) | d2;
    return (a | a2 | b | b2 | c | c2 | d | d2) >= 0;
  }
}

/** Negative when one of the four characters is not a digit. */
function fourDigits(text: string, at: number): number {
  return (
    (digit(text, at) << 12) | (digit(text, at + 1) << 8) | (digit(text, at + 2) << 4) | digit(text, at + 3)
  );
}

function digit(text: string, at: number): number {
  return HEX_VALUES[text.charCodeAt(at)] ?? -1;
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH;
}
