/** Where the person put the launcher and the panel. */
export interface Place {
  side: 'left' | 'right';
  /** Launcher's top as a share of the window's height, 0 to 1. */
  top: number;
  /** Panel's width in CSS pixels. */
  width: number;
  /** Whether the page makes room for the open panel; else the panel lies over it. */
  aside: boolean;
}

export const defaultPlace: Place = { side: 'right', top: 0.33, width: 400, aside: false };
const narrowest = 320;
const widest = 600;
/** In `storage.local`: changed by the page that the panel stands in, and by the panel itself. */
export const placeKey = 'place';

/** Whatever is given, a place at which launcher and panel can be seen and used. */
export function tidyPlace(given: unknown): Place {
  const place: { [Key in keyof Place]?: unknown } = { ...(given as object | undefined) };
  return {
    side: place.side === 'left' ? 'left' : 'right',
    top: clamp(place.top, 0, 0.9, defaultPlace.top),
    width: Math.round(clamp(place.width, narrowest, widest, defaultPlace.width)),
    aside: place.aside === true,
  };
}

function clamp(value: unknown, least: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value as number, least), most) : otherwise;
}

/** Keeps changes one after the other, each on top of what is kept then: another tab may have changed the rest. */
export function keepingPlace(kept: { load: () => Promise<unknown>; save: (place: Place) => Promise<void> }) {
  let last: Promise<void> = Promise.resolve();
  return (change: Partial<Place>): Promise<void> => {
    const next = async () => kept.save(tidyPlace({ ...tidyPlace(await kept.load()), ...change }));
    last = last.then(next, next);
    return last;
  };
}
