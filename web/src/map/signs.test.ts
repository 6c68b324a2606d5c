import { describe, expect, it } from 'vitest';
import { imageName, imageSvg } from './images';
import { hatchSvg, markSvg, numberShift } from './signs';

const SHAPES = ['diamond', 'square', 'triangle', 'circle', 'hexagon'];
const HATCHES = [
  'hatch_diagonal',
  'hatch_diagonal_back',
  'hatch_horizontal',
  'hatch_vertical',
  'hatch_cross',
];

describe('signs', () => {
  it('tell severities apart without their colour', () => {
    const shapes = SHAPES.map((shape) => markSvg(shape, '#000000'));
    expect(new Set(shapes).size).toBe(SHAPES.length);
  });

  it('tell hatches apart without their colour', () => {
    const hatches = HATCHES.map((pattern) => hatchSvg(pattern, '#000000'));
    expect(hatches).not.toContain(null);
    expect(new Set(hatches).size).toBe(HATCHES.length);
  });

  it('draw no hatch for a class that has none', () => {
    expect(hatchSvg('none', '#000000')).toBeNull();
  });

  it('set the number of a triangle lower, where it is wide', () => {
    expect(numberShift('triangle')).toBeGreaterThan(numberShift('circle'));
  });
});

describe('the name of an image', () => {
  it('holds everything needed to draw it', () => {
    expect(imageSvg(imageName.mark('diamond', '#B00020'))).toBe(markSvg('diamond', '#B00020'));
    expect(imageSvg(imageName.hatch('hatch_cross', '#5A5A3C'))).toBe(
      hatchSvg('hatch_cross', '#5A5A3C'),
    );
    expect(imageSvg(imageName.cluster('#1565C0'))).toContain('#1565C0');
  });

  it("of a base map's own sprite is left to the base map", () => {
    expect(imageSvg('motorway-shield')).toBeNull();
  });
});
