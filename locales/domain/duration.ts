/** Views of a duration. All cut off what they do not show: time that was not worked is never shown as worked. */

function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  const whole = Math.max(0, Math.floor(seconds));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 };
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** In words: `1 h 20 min`, `45 min`, `2 h`; below a minute `42 s`. */
export function formatDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  if (hours === 0) return minutes === 0 ? `${rest} s` : `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** Hours and minutes: `0:42`. */
export function formatHours(seconds: number): string {
  const { hours, minutes } = parts(seconds);
  return `${hours}:${twoDigits(minutes)}`;
}

/** Hours, minutes and seconds, as a running clock shows them: `0:42:10`. */
export function formatClock(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`;
}
