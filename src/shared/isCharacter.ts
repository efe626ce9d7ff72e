/** Whether a key, as `KeyboardEvent.key` says it, is one letter or sign; Space moves like an arrow, and is none. */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';
