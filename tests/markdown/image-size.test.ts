import { describe, expect, it } from 'vitest';
import { imageSize } from '../../scripts/markdown/figures/image-size.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('The size of a picture', () => {
  it('is what an SVG states, or the shape of its viewBox', () => {
    expect(imageSize(bytes('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'))).toEqual({
      width: 30,
      height: 20,
    });
    expect(imageSize(bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640.4 480"/>'))).toEqual({
      width: 640,
      height: 480,
    });
  });

  it('is in the header of a PNG (ISO/IEC 15948, 11.2.2)', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
      'base64',
    );
    expect(imageSize(png)).toEqual({ width: 3, height: 2 });
  });

  it('is not told of what is no picture', () => {
    expect(imageSize(bytes('not a picture'))).toBeUndefined();
    expect(imageSize(new Uint8Array())).toBeUndefined();
  });
});
