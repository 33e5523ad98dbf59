/** Points, boxes and what lies between them, in pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle and size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box's edges, with some room around it. */
export const rectOf = ({ x, y, width, height }: Box, room = 0): Rect => ({
  left: x - width / 2 - room,
  right: x + width / 2 + room,
  top: y - height / 2 - room,
  bottom: y + height / 2 + room,
});

export const overlaps = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a straight line between two points passes through a rectangle (the Liang–Barsky test). */
export function segmentCrosses(from: Point, to: Point, { left, right, top, bottom }: Rect): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter < leave;
}

/** Where a line from a box's middle towards another point leaves the box, with a little room for the arrow. */
export function border({ x, y, width, height }: Box, to: Point): Point {
  const [dx, dy] = [to.x - x, to.y - y];
  const scale = Math.min((width / 2 + 6) / Math.abs(dx || 1e-9), (height / 2 + 6) / Math.abs(dy || 1e-9), 1);
  return { x: Math.round(x + dx * scale), y: Math.round(y + dy * scale) };
}
