import type { Camera } from '@/view/view';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Free room around what is shown, in pixels. */
const MARGIN_PX = 56;
/** An address keeps five decimals of a degree and two of a zoom. */
const SAME_DEGREES = 2e-5;
const SAME_ZOOM = 0.01;

export function sameCamera(one: Camera, other: Camera): boolean {
  return (
    Math.abs(one.center[0] - other.center[0]) < SAME_DEGREES &&
    Math.abs(one.center[1] - other.center[1]) < SAME_DEGREES &&
    Math.abs(one.zoom - other.zoom) < SAME_ZOOM
  );
}

/** Padding that keeps what is shown clear of the elements that cover the container. */
export function paddingAround(container: Element, covers: readonly Element[]): Padding {
  const box = container.getBoundingClientRect();
  return padding(
    box,
    covers.map((cover) => cover.getBoundingClientRect()),
  );
}

/** Each cover takes the side of the box that it reaches in from. */
export function padding(box: Box, covers: readonly Box[]): Padding {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const margin = Math.min(MARGIN_PX, width / 6, height / 6);
  const free: Padding = { top: margin, right: margin, bottom: margin, left: margin };
  for (const cover of covers) {
    if (cover.left >= box.right || cover.right <= box.left) continue;
    if (cover.top >= box.bottom || cover.bottom <= box.top) continue;
    const fromRight = cover.left > box.left + width / 2;
    if (fromRight) free.right = Math.max(free.right, box.right - cover.left + margin / 2);
    else if (cover.right < box.right - width / 3)
      free.left = Math.max(free.left, cover.right - box.left + margin / 2);
  }
  return free;
}
