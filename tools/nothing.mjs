/** Stands for what the build leaves out. @throws Error when it is called after all. */
export default function nothing() {
  throw new Error('This part was left out of the build.');
}

export { nothing as compileMessage };
