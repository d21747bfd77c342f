/** Calls a function once for each argument, and again after it failed. */
export function memo<A, B>(call: (argument: A) => Promise<B>): (argument: A) => Promise<B> {
  const known = new Map<A, Promise<B>>();
  return (argument) => {
    const answer = known.get(argument) ?? call(argument);
    known.set(argument, answer);
    answer.catch(() => known.delete(argument));
    return answer;
  };
}
