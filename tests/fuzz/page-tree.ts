/** A page as plain data: what cases are made of, shrunk as and printed as. */
export interface PageNode {
  name: string;
  attributes: Record<string, string>;
  children: (PageNode | string)[];
  /** Children of an open shadow root. */
  shadow?: (PageNode | string)[];
  /** Id of the record that this node and all below it are of. */
  record?: string;
}

export interface Page {
  title: string;
  body: PageNode;
}

/** Reads a living page. `recordOf` tells the id of the record whose root an element is. */
export function pageOf(document: Document, recordOf: (element: Element) => string | undefined): Page {
  const treeOf = (element: Element): PageNode => {
    const { shadowRoot } = element;
    return {
      name: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: childrenOf(element),
      ...(shadowRoot ? { shadow: childrenOf(shadowRoot) } : {}),
      record: recordOf(element),
    };
  };
  const childrenOf = (parent: ParentNode & Node): (PageNode | string)[] =>
    [...parent.childNodes].flatMap((node): (PageNode | string)[] => {
      if (node.nodeType === 3) return [node.nodeValue ?? ''];
      return node.nodeType === 1 && node.nodeName !== 'STYLE' ? [treeOf(node as Element)] : [];
    });
  return { title: document.title, body: treeOf(document.body) };
}

/**
 * The page as a document of its own, or in place of what is in `made`: jsdom keeps every document it ever made. Names
 * and attributes that the DOM refuses are left out.
 */
export function documentOf({ title, body }: Page, made = document.implementation.createHTMLDocument()): Document {
  made.title = title;
  made.body.replaceChildren(...body.children.map((child) => nodeOf(child, made)));
  return made;
}

function nodeOf(node: PageNode | string, made: Document): Node {
  if (typeof node === 'string') return made.createTextNode(node);
  const element = made.createElement(node.name);
  for (const [name, value] of Object.entries(node.attributes)) {
    try {
      element.setAttribute(name, value);
    } catch {
      // A changed name may be no attribute's.
    }
  }
  if (node.shadow) {
    try {
      element.attachShadow({ mode: 'open' }).append(...node.shadow.map((child) => nodeOf(child, made)));
    } catch {
      // A changed name may be of an element without shadow roots.
    }
  }
  element.append(...node.children.map((child) => nodeOf(child, made)));
  return element;
}

/** Every element of a page with its parent's list, in document order, shadow roots included. */
export function placesIn(page: Page): { list: (PageNode | string)[]; index: number; node: PageNode | string }[] {
  const within = (list: (PageNode | string)[]): ReturnType<typeof placesIn> =>
    list.flatMap((node, index) => [
      { list, index, node },
      ...(typeof node === 'string' ? [] : [...within(node.shadow ?? []), ...within(node.children)]),
    ]);
  return within(page.body.children);
}
