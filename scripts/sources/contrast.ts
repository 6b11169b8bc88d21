/** A colour as a clerk writes it: `#14342b`. */
export const hexColour = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu;

/** Red, green and blue of a colour like `#14342b`, each 0 to 255. */
function channels(colour: string): readonly number[] {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour that is `share` (0 to 1) of the way to another. */
export function mixed(colour: string, other: string, share: number): string {
  const to = channels(other);
  const parts = channels(colour).map((from, index) => Math.round(from + ((to[index] ?? from) - from) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
