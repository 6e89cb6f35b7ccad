/** A function of many numbers at one point: its value and its gradient. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Steps remembered, by the authors' advice 3-20. */
const MEMORY = 10;
const MOST_ROUNDS = 400;
/** At this length of the gradient the point stands. */
const FLAT = 1e-6;
/** Least share of the promised descent that a step must bring (Armijo), and by how much a step that does not is shortened. */
const ENOUGH = 1e-4;
const SHORTER = 0.5;

/**
 * Finds a point where a smooth function is least, from 0 on: L-BFGS with backtracking (Nocedal & Wright, Numerical
 * Optimization, algorithm 7.4). Deterministic.
 *
 * @param dimensions - How many numbers the function takes, at least 1.
 */
export function minimise(dimensions: number, at: (point: Float64Array) => Slope): Float64Array {
  let point: Float64Array = new Float64Array(dimensions);
  let here = at(point);
  const steps: Step[] = [];
  for (let round = 0; round < MOST_ROUNDS && length(here.gradient) > FLAT; round += 1) {
    const direction = descent(here.gradient, steps);
    const promised = dot(direction, here.gradient);
    const first = steps.length === 0 ? 1 / Math.max(1, length(here.gradient)) : 1;
    const next = backtrack(point, direction, first, here.value, promised, at);
    if (next === null) break;
    const moved = subtract(next.point, point);
    const turned = subtract(next.slope.gradient, here.gradient);
    const curvature = dot(moved, turned);
    if (curvature > Number.EPSILON) {
      steps.push({ moved, turned, curvature });
      if (steps.length > MEMORY) steps.shift();
    }
    point = next.point;
    here = next.slope;
  }
  return point;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

/** The gradient turned around and stretched by what earlier steps told of the curvature. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((each) => -each);
  const shares = new Float64Array(steps.length);
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { moved, turned, curvature } = steps[at]!;
    shares[at] = dot(moved, direction) / curvature;
    add(direction, turned, -shares[at]!);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let at = 0; at < direction.length; at += 1) direction[at]! *= scale;
  }
  for (const [at, { moved, turned, curvature }] of steps.entries()) {
    add(direction, moved, shares[at]! - dot(turned, direction) / curvature);
  }
  return direction;
}

function backtrack(
  from: Float64Array,
  direction: Float64Array,
  first: number,
  value: number,
  promised: number,
  at: (point: Float64Array) => Slope,
): { readonly point: Float64Array; readonly slope: Slope } | null {
  for (let step = first; step > Number.EPSILON; step *= SHORTER) {
    const point = from.slice();
    add(point, direction, step);
    const slope = at(point);
    if (slope.value <= value + ENOUGH * step * promised) return { point, slope };
  }
  return null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, at) => each - b[at]!);
}

function add(to: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at]! += times * vector[at]!;
}
