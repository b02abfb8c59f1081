import type { ReactNode } from 'react';
import { cx } from './cx';
import classes from './Icon.module.css';

/** 16 × 16, drawn with the current colour unless the shape itself means good, weak or missing. */
const shapes = {
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  alert: (
    <>
      <path d="M8 2.2 14.4 13.4H1.6Z" />
      <path d="M8 6.4v3.2M8 11.4v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.4 10.4 3.4 3.4" />
    </>
  ),
  copy: (
    <>
      <rect x="5.2" y="5.2" width="8.3" height="8.3" rx="1.6" />
      <path d="M10.8 2.6H4.2a1.6 1.6 0 0 0-1.6 1.6v6.6" />
    </>
  ),
  external: (
    <path d="M9.4 2.8h3.8v3.8M13 3 7.6 8.4M11.6 9.6v2.2a1.4 1.4 0 0 1-1.4 1.4H4.2a1.4 1.4 0 0 1-1.4-1.4v-6A1.4 1.4 0 0 1 4.2 4.4h2.2" />
  ),
  right: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  aside: (
    <path d="M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3ZM9.5 3v10" />
  ),
  left: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  up: <path d="m3.5 9.8 4.5-4 4.5 4" />,
  play: <path d="M5 3.2v9.6l7.8-4.8Z" fill="currentColor" />,
  stop: <rect x="4" y="4" width="8" height="8" rx="1" fill="currentColor" />,
  edit: <path d="M3 13h2.4l7.2-7.2-2.4-2.4L3 10.6ZM8.8 4.8l2.4 2.4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.4v2.8h-2.8" />,
  shield: (
    <>
      <path d="M8 1.8 13 3.7v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4Z" />
      <path d="m5.7 8 1.7 1.7 3-3.2" />
    </>
  ),
  ask: (
    <>
      <path d="M2.4 3.6a1 1 0 0 1 1-1h9.2a1 1 0 0 1 1 1v6.8a1 1 0 0 1-1 1H8l-3.2 2.4v-2.4H3.4a1 1 0 0 1-1-1Z" />
      <path d="M6.6 5.6A1.5 1.5 0 1 1 8 7.4v.6M8 9.6v.1" />
    </>
  ),
  unknown: (
    <>
      <path d="M2.6 9.2 9.2 2.6M4 12.6 12.6 4M7 14 14 7" stroke="var(--hatch)" strokeWidth="1.2" />
      <circle cx="8" cy="8" r="6.2" stroke="var(--text-3)" />
    </>
  ),
  shieldAlert: (
    <>
      <path d="M8 1.8 13 3.7v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4Z" />
      <path d="M8 5.2v3.2M8 10.6v.1" />
    </>
  ),
  lock: (
    <>
      <rect x="3.4" y="7" width="9.2" height="6.6" rx="1.4" />
      <path d="M5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" />
    </>
  ),
  book: <path d="M3 3.2A1.2 1.2 0 0 1 4.2 2H13v9.6H4.2A1.2 1.2 0 0 0 3 12.8ZM3 12.8A1.2 1.2 0 0 0 4.2 14H13v-2.4" />,
  globe: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M1.8 8h12.4M8 1.8c3.6 3.6 3.6 8.8 0 12.4-3.6-3.6-3.6-8.8 0-12.4Z" />
    </>
  ),
  offline: (
    <path d="m2.6 2.6 10.8 10.8M2 6.4a9 9 0 0 1 3-1.8M14 6.4a9 9 0 0 0-5.6-2.6M4.4 9.2a5.4 5.4 0 0 1 2.4-1.4M8 12.6v.1" />
  ),
  commands: <path d="m3 4.4 3.6 3.6L3 11.6M8.4 11.6H13" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.4" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="12.6" cy="8" r="1.3" />
    </g>
  ),
  options: (
    <>
      <path d="M2 5h6.4M12.2 5H14M2 11h1.8M7.6 11H14" />
      <circle cx="10.3" cy="5" r="1.9" />
      <circle cx="5.7" cy="11" r="1.9" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.8" y="3.8" width="12.4" height="8.4" rx="1.6" />
      <path d="M4.4 6.6h.1M7 6.6h.1M9.6 6.6h.1M11.9 6.6h.1M4.4 9.4h7.2" />
    </>
  ),
  dashboard: (
    <>
      <rect x="2.4" y="2.8" width="11.2" height="10.4" rx="1.4" />
      <path d="M2.4 6.2h11.2M6.4 6.2v7" />
    </>
  ),
  help: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.4 6.4A1.6 1.6 0 1 1 8 8.2v.7M8 11.2v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.4v3.8M8 4.8v.1" />
    </>
  ),
  hide: (
    <path d="m2.6 2.6 10.8 10.8M6.2 4A6.6 6.6 0 0 1 14 8a10 10 0 0 1-1.6 2M10.6 12A6.4 6.4 0 0 1 2 8a9.6 9.6 0 0 1 2.3-2.7M6.6 6.6a2 2 0 0 0 2.8 2.8" />
  ),
  show: (
    <>
      <path d="M2 8a6.6 6.6 0 0 1 12 0A6.6 6.6 0 0 1 2 8Z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  undo: <path d="M5.4 3 2.6 5.8l2.8 2.8M2.8 5.8h6.4a3.8 3.8 0 0 1 0 7.6H6" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  packet: (
    <>
      <path d="M2.6 5.2 8 2.2l5.4 3v5.6L8 13.8l-5.4-3Z" />
      <path d="M2.8 5.3 8 8.2l5.2-2.9M8 8.2v5.4" />
    </>
  ),
  download: <path d="M8 2.6v7.2M5 7l3 3 3-3M3 13.2h10" />,
  upload: <path d="M8 10V2.8M5 5.6l3-3 3 3M3 13.2h10" />,
  split: <path d="M5 5 2 8l3 3M11 5l3 3-3 3M8 2.5v11" />,
  merge: <path d="m5 2.5 3 3 3-3M5 13.5l3-3 3 3M2.5 8h11" />,
  trash: <path d="M3 4.4h10M6.4 4.4V2.8h3.2v1.6M4.4 4.4l.6 8.8h6l.6-8.8" />,
  user: (
    <>
      <circle cx="8" cy="5.4" r="2.8" />
      <path d="M2.8 13.6a5.3 5.3 0 0 1 10.4 0" />
    </>
  ),
  flag: <path d="M4 14V2.6M4 3h7.6L9.8 5.8l1.8 2.8H4" />,
  question: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.6 2.2" />
      <path d="M6.6 6.4A1.5 1.5 0 1 1 8 8.2v.6M8 11v.1" />
    </>
  ),
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--good)" stroke="none" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  weak: (
    <>
      <circle cx="8" cy="8" r="6.2" stroke="var(--warn)" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4Z" fill="var(--warn)" stroke="none" />
    </>
  ),
  missing: (
    <>
      <circle cx="8" cy="8" r="6.2" stroke="var(--bad)" strokeDasharray="2.6 2.2" />
      <path d="M8 4.8v3.8M8 11v.1" stroke="var(--bad)" strokeWidth="1.8" />
    </>
  ),
  pin: <path d="M5.4 2.4h5.2M6.2 2.6v4L4.2 9.2h7.6L9.8 6.6v-4M8 9.4v4.4" />,
  bulb: <path d="M6 11.6c0-1.8-2-2.6-2-5a4 4 0 0 1 8 0c0 2.4-2 3.2-2 5ZM6.4 13.8h3.2" />,
  optional: <circle cx="8" cy="8" r="6.2" stroke="var(--text-3)" strokeDasharray="2.6 2.2" />,
  strongFit: (
    <g fill="currentColor" stroke="none">
      <rect x="2" y="9" width="3" height="5" rx=".6" />
      <rect x="6.5" y="6" width="3" height="8" rx=".6" />
      <rect x="11" y="3" width="3" height="11" rx=".6" />
    </g>
  ),
  goodFit: (
    <>
      <g fill="currentColor" stroke="none">
        <rect x="2" y="9" width="3" height="5" rx=".6" />
        <rect x="6.5" y="6" width="3" height="8" rx=".6" />
      </g>
      <rect x="11.5" y="3.5" width="2" height="10" rx=".6" strokeWidth="1" />
    </>
  ),
  weakFit: (
    <>
      <rect x="2" y="9" width="3" height="5" rx=".6" fill="currentColor" stroke="none" />
      <g strokeWidth="1">
        <rect x="7" y="6.5" width="2" height="7" rx=".6" />
        <rect x="11.5" y="3.5" width="2" height="10" rx=".6" />
      </g>
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** What points to where one goes on or back points the other way from right to left. */
const pointsAside: ReadonlySet<IconName> = new Set(['left', 'right']);

/** Always beside a word or inside a named button, so hidden from assistive technology. */
export function Icon({ name, small, className }: { name: IconName; small?: boolean; className?: string }) {
  return (
    <svg
      className={cx(classes.icon, small && classes.small, pointsAside.has(name) && classes.aside, className)}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}

/** The mark: a tile, a lit pane at its right edge, and its light on the page. */
export function Mark() {
  return (
    <svg className={classes.mark} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--accent-fill)" />
      <path d="M14.5 8.5 5 5v14l9.5-3.5Z" fill="var(--on-accent)" opacity=".42" />
      <rect x="15.5" y="5" width="3.5" height="14" rx="1.2" fill="var(--on-accent)" />
    </svg>
  );
}
