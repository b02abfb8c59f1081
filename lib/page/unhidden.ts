/**
 * The document as its class has it. An element's name hides the document's own properties, for every script: with
 * `<img name="querySelectorAll">` in the page there is no such method any more.
 */
export function unhidden(document: Document): Document {
  const own = Object.getPrototypeOf(document);
  return new Proxy(document, {
    get(target, name) {
      const value: unknown = Reflect.get(own, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
