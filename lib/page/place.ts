import { extension } from './extension';

/** Where the person put the launcher and how wide they made the panel. */
export interface Place {
  side: 'left' | 'right';
  /** Launcher's top as a share of the window's height, 0 to 1. */
  top: number;
  /** Panel's width in CSS pixels. */
  width: number;
}

export const defaultPlace: Place = { side: 'right', top: 0.33, width: 400 };
const narrowest = 320;
const widest = 600;
const key = 'place';

export async function loadPlace(): Promise<Place> {
  const stored = await extension.load(key).catch(() => undefined);
  return tidyPlace({ ...(stored as object | undefined) });
}

export function savePlace(place: Place): Promise<void> {
  return extension.save(key, place);
}

/** Whatever is given, a place at which launcher and panel can be seen and used. */
export function tidyPlace(place: Partial<Place>): Place {
  return {
    side: place.side === 'left' ? 'left' : 'right',
    top: clamp(place.top, 0, 0.9, defaultPlace.top),
    width: Math.round(clamp(place.width, narrowest, widest, defaultPlace.width)),
  };
}

function clamp(value: unknown, least: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value as number, least), most) : otherwise;
}
