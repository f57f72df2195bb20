/** What is wrong with a request or with one evaluation of it, and where: a JSON pointer into it. */
export class Fault {
  constructor(
    readonly pointer: string,
    readonly detail: string,
  ) {}
}
