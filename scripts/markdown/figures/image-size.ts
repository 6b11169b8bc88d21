import { imageSize as measure } from 'image-size';

/** The size of a picture in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that the bytes of a picture (SVG, PNG, JPEG, WebP) state; undefined where they state none. A photograph that
 * its camera marked as turned is as wide as it is shown.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = measure(bytes);
    if (!(width > 0) || !(height > 0)) return undefined;
    const turned = orientation >= 5;
    return { width: Math.round(turned ? height : width), height: Math.round(turned ? width : height) };
  } catch {
    // The library throws where a picture is none of its kinds or states no size; the page then leaves the size out.
    return undefined;
  }
}
