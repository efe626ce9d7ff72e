/** A line drawing on a 16 px grid, in the colour of the text around it. */
export function Icon({ d }: { d: string }) {
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
      <path d={d} />
    </svg>
  );
}
