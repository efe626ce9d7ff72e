/** Day from which stands what a reader's list tells without a day: the first that a scene can show. No release dates anything so. */
export const noDay = '1950-01-01';
