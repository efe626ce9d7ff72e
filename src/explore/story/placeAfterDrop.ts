/** Index that an item has once it is dropped before or behind another: what it leaves behind closes up. */
export function placeAfterDrop(from: number, target: number, behind: boolean): number {
  const gap = behind ? target + 1 : target;
  return gap > from ? gap - 1 : gap;
}
