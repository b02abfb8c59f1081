/** The picker's own, in its closed shadow root. Token values as in components/ui/tokens.css. */
export const pickerStyles = `
:host { all: initial; color-scheme: light dark; }
[hidden] { display: none !important; }
.box, .bar { position: fixed; z-index: 2147483647; box-sizing: border-box; }
.box { pointer-events: none; border: 2px solid #7c2a60; border-radius: 4px; background: rgb(124 42 96 / .12); }
.box.bad { border: 2px dashed #6a6069; background: none; }
.bar { inset: 12px auto auto 50%; transform: translateX(-50%); display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px;
  max-width: min(720px, calc(100vw - 24px)); padding: 8px 12px; border-radius: 8px; font: 13px/20px Inter, system-ui, sans-serif;
  color: light-dark(#231c22, #f2edf2); background: light-dark(#ffffff, #1d181e);
  border: 1px solid light-dark(#8b818a, #857985); box-shadow: 0 2px 16px rgb(0 0 0 / .3); }
.bar:focus { outline: none; }
span { color: light-dark(#554c54, #c5bbc5); }
p { flex: 1 0 100%; margin: 0; font-weight: 600; overflow-wrap: anywhere; } p:empty { display: none; }
button { all: unset; margin-left: auto; padding: 4px 10px; border: 1px solid light-dark(#8b818a, #857985); border-radius: 6px; cursor: pointer; }
button:focus-visible { outline: 2px solid light-dark(#7c2a60, #e6a9d2); outline-offset: 2px; }
@media (forced-colors: active) { .box { border-color: Highlight; } .bar, button { border-color: CanvasText; } }
`;
