/** The first place of rising numbers whose number is not below `limit`: how many are below it. */
export function countBelow(numbers: Uint32Array | Float64Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
