/** Code to run elsewhere: a function (without anything from around it), or the source of an expression. */
export type Evaluable<Args extends unknown[], Result> =
  string | ((...args: Args) => Result | Promise<Result>);

/** The source of an expression that runs `code` with `args`, which have to be plain data. */
export function expression<Args extends unknown[], Result>(
  code: Evaluable<Args, Result>,
  args: Args,
): string {
  if (typeof code === 'string') return code;
  // The compiler of the tests may wrap inner functions in a helper that does not exist where the code goes.
  return `((__name) => (${code.toString()})(...${JSON.stringify(args)}))((inner) => inner)`;
}
