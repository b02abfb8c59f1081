import type { Browser, Page } from 'puppeteer-core';

/**
 * Runs a function in the page with the closed shadow root of a host element, which page scripts and selectors
 * cannot reach. The function must be self-contained and its answer survive JSON. `undefined` when there is no such host.
 */
export async function inClosedRoot<Answer>(
  page: Page,
  host: string,
  read: (root: ShadowRoot) => Answer,
): Promise<Answer | undefined> {
  const script = `(root) => JSON.stringify((${read})(root))`;
  const browser = page.browser();
  const answer = isBidi(browser)
    ? await throughBidi(page, browser, host, script)
    : await throughDevTools(page, host, script);
  return answer === undefined ? undefined : JSON.parse(answer);
}

/** Chromium's protocol names the shadow roots of a node, closed ones too. */
async function throughDevTools(page: Page, host: string, script: string): Promise<string | undefined> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', {
      // Whatever the page calls its elements.
      expression: `Document.prototype.querySelector.call(document, ${JSON.stringify(host)})`,
    });
    if (!result.objectId) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return undefined;
    const called = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: script,
      objectId: object.objectId,
      arguments: [{ objectId: object.objectId }],
      returnByValue: true,
    });
    if (called.exceptionDetails) throw new Error(called.exceptionDetails.text);
    return called.result.value;
  } finally {
    await session.detach();
  }
}

/**
 * WebDriver BiDi hands out closed shadow roots when asked to serialise them. Puppeteer never asks (its selectors
 * find nothing in there, in Firefox not even `aria/`), so this speaks the protocol over Puppeteer's own connection.
 */
async function throughBidi(
  page: Page,
  browser: BidiBrowser,
  host: string,
  script: string,
): Promise<string | undefined> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const located = await browser.connection.send<LocatedNodes>('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: host },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const sharedId = located.result.nodes[0]?.value.shadowRoot?.sharedId;
  if (sharedId === undefined) return undefined;
  const called = await browser.connection.send<CalledFunction>('script.callFunction', {
    target: { context },
    functionDeclaration: script,
    arguments: [{ sharedId }],
    awaitPromise: false,
  });
  if (called.result.type === 'exception') throw new Error(called.result.exceptionDetails?.text);
  return called.result.result?.value;
}

/** The parts of Puppeteer's BiDi browser that its types leave out. */
type BidiBrowser = Browser & {
  connection: { send<Result>(method: string, params: object): Promise<{ result: Result }> };
};

function isBidi(browser: Browser): browser is BidiBrowser {
  return 'connection' in browser;
}

interface LocatedNodes {
  nodes: { value: { shadowRoot?: { sharedId: string } | null } }[];
}

interface CalledFunction {
  type: 'success' | 'exception';
  result?: { value: string };
  exceptionDetails?: { text: string };
}
