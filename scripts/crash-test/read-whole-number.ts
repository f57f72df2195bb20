/** The number in an option of a command. Throws with a sentence that names the option. */
export function readWholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
  }
  return number;
}
