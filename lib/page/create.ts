/** A new element with these properties set. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties?: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

/**
 * A `<div>` with a closed root, to be put into the page. No page can define what a `div` is, as it can for an element
 * with a name of ours; and the root is there before the page sees the element.
 */
export function createHost(...inside: Node[]): { host: HTMLElement; root: ShadowRoot } {
  const host = create('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(...inside);
  return { host, root };
}

/** Beside the body, which sites replace as a whole. */
export function putIntoPage(host: HTMLElement): void {
  document.documentElement.append(host);
}
