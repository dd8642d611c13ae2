/** Binary search, for what is looked up by its place in the text. */

/** The first index of `[low, high)` that is not before what is sought, or `high`; those before it must stand first. */
export function firstNotBefore(low: number, high: number, isBefore: (index: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
