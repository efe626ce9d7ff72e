/** A line drawing on a 16 px grid, in the colour of the text around it; `solid` is a part of it that is filled. */
export function Icon({ d, solid }: { d: string; solid?: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      {solid && <path d={solid} fill="currentColor" />}
      <path d={d} />
    </svg>
  );
}
