/** Work in steps: whoever runs it may do other things between two of them. */
export type Steps<T> = Generator<void, T, void>;

/** The work to its end, at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
