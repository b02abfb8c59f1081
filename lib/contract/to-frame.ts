/** How our frame stands in its page: what the content script that put it there answers, by a channel past the page. */
export interface Standing {
  /** Nothing hides or covers it, as far as can be told from outside; where the browser tells the frame itself, always. */
  seen: boolean;
  /** Since when it stands where it stands, UTC milliseconds. */
  since: number;
}
