/** The mark's own, in its closed shadow root. Token values as in components/ui/tokens.css. */
export const markStyles = `
:host { all: initial; color-scheme: light dark; }
.entry, .words { position: fixed; z-index: 2147483645; box-sizing: border-box; pointer-events: none; border-radius: 4px; }
.entry { border: 2px solid light-dark(#7c2a60, #e6a9d2); }
.words { background: light-dark(rgb(124 42 96 / .22), rgb(230 169 210 / .3)); }
@media (forced-colors: active) { .entry { border-color: Highlight; } .words { background: none; border-bottom: 2px solid Highlight; } }
`;
