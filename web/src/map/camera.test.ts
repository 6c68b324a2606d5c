import { describe, expect, it } from 'vitest';
import { padding, sameCamera } from './camera';

const map = { left: 400, top: 0, right: 1400, bottom: 900 };

describe('padding', () => {
  it('is a margin where nothing covers the map', () => {
    expect(padding(map, [])).toEqual({ top: 56, right: 56, bottom: 56, left: 56 });
  });

  it('keeps clear of a panel on the right', () => {
    const panel = { left: 1000, top: 0, right: 1400, bottom: 900 };
    expect(padding(map, [panel])).toMatchObject({ right: 400 + 28, left: 56 });
  });

  it('takes no notice of a panel beside or below the map', () => {
    const beside = { left: 0, top: 0, right: 400, bottom: 900 };
    const below = { left: 400, top: 900, right: 1400, bottom: 1200 };
    expect(padding(map, [beside, below])).toEqual(padding(map, []));
  });

  it('shrinks with a small map', () => {
    expect(padding({ left: 0, top: 0, right: 300, bottom: 240 }, []).top).toBe(40);
  });
});

describe('a camera', () => {
  const camera = { center: [10.123456, 53.654321], zoom: 12.253 } as const;

  it('is the same as the address remembers it', () => {
    expect(
      sameCamera(
        { center: [...camera.center], zoom: camera.zoom },
        {
          center: [10.12346, 53.65432],
          zoom: 12.25,
        },
      ),
    ).toBe(true);
  });

  it('is another after a small step', () => {
    const stepped = { center: [10.1236, 53.65432] as [number, number], zoom: 12.25 };
    expect(sameCamera({ center: [...camera.center], zoom: camera.zoom }, stepped)).toBe(false);
  });
});
