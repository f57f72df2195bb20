const LENGTH = 36;
const DASH = '-'.charCodeAt(0);
/** The value of each hex digit by its character code, or -1. Capitals have none: ids compare as bytes. */
const HEX_VALUES = Int8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code)),
);

/** The 128 bits of a UUID in its lower-case spelling, as four words. One object is read into again and again. */
export class UuidWords {
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  private valid = true;

  /** False, and the words mean nothing, when the text is anything but such a UUID. */
  read(text: string): boolean {
    if (text.length !== LENGTH) return false;
    this.valid = isDash(text, 8) && isDash(text, 13) && isDash(text, 18) && isDash(text, 23);
    this.a = this.hex(text, 0, 8, 0);
    this.b = this.hex(text, 14, 18, this.hex(text, 9, 13, 0));
    this.c = this.hex(text, 24, 28, this.hex(text, 19, 23, 0));
    this.d = this.hex(text, 28, 36, 0);
    return this.valid;
  }

  /** Shifts the digits between two places of the text into a word. */
  private hex(text: string, from: number, to: number, word: number): number {
    for (let at = from; at < to; at++) {
      const value = HEX_VALUES[text.charCodeAt(at)] ?? -1;
      if (value < 0) this.valid = false;
      word = (word << 4) | value;
    }
    return word;
  }
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH;
}
