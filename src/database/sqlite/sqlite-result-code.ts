/** SQLite's messages for the failures that we distinguish, and their result codes. */
const CODE_OF_MESSAGE: readonly (readonly [string, number])[] = [
  ['UNIQUE constraint failed', 2067],
  ['database is locked', 5],
  ['database table is locked', 6],
  ['attempt to write a readonly database', 8],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['database or disk is full', 13],
  ['unable to open database file', 14],
  ['file is not a database', 26],
];

/**
 * SQLite's extended result code of an error; undefined when the failure is not SQLite's. The package for Node 20
 * forgets the code where it reads several rows, and leaves the message.
 */
export function sqliteResultCode(error: unknown): number | undefined {
  const { errcode, message = '' } = error as { errcode?: number; message?: string };
  return errcode ?? CODE_OF_MESSAGE.find(([start]) => message.startsWith(start))?.[1];
}
