/** Size of the pictures in `posters/`, pixels. */
export const posterSize = { width: 1200, height: 675 } as const;
