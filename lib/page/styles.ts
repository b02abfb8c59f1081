/**
 * Everything in px: `rem` would follow the host page's root. The colours are the panel's tokens. `all: initial` keeps
 * the host page's styles out, which reach a shadow host. A covered frame is not hidden: that would take the focus away.
 */
export const guestStyles = `
:host { all: initial; color-scheme: light dark; }
:host([hidden]), [hidden] { display: none !important; }
.launcher, .frame {
  --surface: light-dark(#ffffff, #1d181e); --sunken: light-dark(#f4f1f3, #171318); --text: light-dark(#231c22, #f2edf2);
  --control: light-dark(#8b818a, #857985); --accent: light-dark(#7c2a60, #e6a9d2); --accent-fill: light-dark(#7c2a60, #a9518b);
  --shade: light-dark(rgb(40 24 38 / .14), rgb(0 0 0 / .5));
  position: fixed; z-index: 2147483646; box-sizing: border-box; background: var(--surface); color: var(--text);
  font: 12px/16px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums;
}
.launcher { width: 52px; padding: 6px 0 4px; border: 1px solid var(--control); box-shadow: 0 2px 10px var(--shade); }
.launcher[data-side="right"] { right: 0; border-right: 0; border-radius: 10px 0 0 10px; }
.launcher[data-side="left"] { left: 0; border-left: 0; border-radius: 0 10px 10px 0; }
button { all: unset; box-sizing: border-box; display: flex; flex-direction: column; align-items: center; gap: 4px; width: 100%;
  padding: 4px 0; border-radius: 6px; cursor: pointer; }
button:hover { background: var(--sunken); }
button:focus-visible, .grip:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.move { cursor: grab; min-height: 28px; justify-content: center; touch-action: none; }
.row { display: flex; align-items: center; gap: 3px; font-weight: 600; }
.icon { width: 12px; height: 12px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.move .icon { width: 16px; height: 16px; stroke-width: 2; }
.mark { width: 28px; height: 28px; } .tile { fill: var(--accent-fill); } .light { fill: #fff; opacity: .42; } .pane { fill: #fff; }
.frame { top: 0; bottom: 0; max-width: 100vw; box-shadow: 0 0 28px var(--shade); }
.frame[data-side="right"] { right: 0; border-left: 1px solid var(--control); }
.frame[data-side="left"] { left: 0; border-right: 1px solid var(--control); }
.frame iframe { border: 0; width: 100%; height: 100%; display: block; color-scheme: normal; }
.frame.covered iframe { opacity: 0; pointer-events: none; }
.frame.moving iframe { pointer-events: none; }
.grip { position: absolute; top: 50%; width: 9px; height: 44px; margin-top: -22px; box-sizing: border-box; border-radius: 5px;
  background: var(--surface); border: 1px solid var(--control); cursor: ew-resize; touch-action: none; z-index: 1; }
.frame[data-side="right"] .grip { left: -5px; } .frame[data-side="left"] .grip { right: -5px; }
@media (prefers-reduced-motion: no-preference) { button { transition: background 120ms; } }
@media (forced-colors: active) { .launcher, .frame, .grip { border-color: CanvasText; } }
`;
