import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startSession } from '../session.ts';
import { faults } from './geometry.ts';

/* A page that breaks each rule is found out, and one that keeps it is not: else no screen would ever be found wrong. */

const session = startSession();

const style = `
  * { box-sizing: border-box; margin: 0 }
  body { font: 13px/20px sans-serif; width: 100% }
  button { min-width: 28px; min-height: 28px; padding: 4px 8px; border: 1px solid }
`;

async function show(body: string): Promise<Page> {
  const page = await session.browser.puppeteer.newPage();
  await page.setViewport({ width: 400, height: 300 });
  await page.setContent(`<!doctype html><html lang="en"><style>${style}</style><body>${body}</body></html>`);
  return page;
}

const many = (words: number) => 'word '.repeat(words).trim();

const cases: [rule: RegExp, broken: string, kept: string][] = [
  [/^sideways/, '<div style="width: 500px; height: 9px"></div>', '<div style="width: 380px; height: 9px"></div>'],
  [
    /^outside: button “Save”/,
    '<button style="position: absolute; left: -20px">Save</button>',
    '<button style="position: absolute; left: 20px">Save</button>',
  ],
  [
    /^overlap: button “Save” and button “Stop”/,
    '<button>Save</button><button style="margin-left: -12px">Stop</button>',
    '<button>Save</button><button style="margin-left: 12px">Stop</button>',
  ],
  [/^text: “above” and “below”/, '<p>above</p><p style="margin-top: -14px">below</p>', '<p>above</p><p>below</p>'],
  [
    /^out of its control: “not running” of button/,
    '<button style="width: 40px; white-space: nowrap">not running</button>',
    '<button style="white-space: nowrap">not running</button>',
  ],
  [
    /^tabs: “Runbooks” runs into “Packet”/,
    '<div role="tablist"><button role="tab" style="padding: 4px 0; border: 0">Runbooks</button><button role="tab" style="padding: 4px 0; border: 0">Packet</button></div>',
    '<div role="tablist"><button role="tab">Runbooks</button><button role="tab">Packet</button></div>',
  ],
  [
    /^cut: p “a line that/,
    '<p style="width: 60px; overflow: hidden; white-space: nowrap">a line that is longer than its place</p>',
    '<p style="width: 60px; overflow: hidden">a line that is longer than its place</p>',
  ],
  [
    /^cut: p “as high/,
    '<p style="width: 60px; height: 24px; overflow: hidden">as high as three lines are</p>',
    '<p style="width: 60px; overflow: hidden">as high as three lines are</p>',
  ],
  [
    /^cut without its whole/,
    '<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">SSO go-live, EU-1</p>',
    '<p title="SSO go-live, EU-1" style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">SSO go-live, EU-1</p>',
  ],
  [
    /^broken word: “provisioning”/,
    '<p style="width: 40px; overflow-wrap: anywhere">provisioning</p>',
    '<p style="width: 120px; overflow-wrap: anywhere">provisioning</p>',
  ],
  [
    /^broken early: h3 “SSO sign-in/,
    '<h3 style="width: 300px">SSO sign-in<br>fails after the move of a tenant</h3>',
    '<h3 style="width: 300px">SSO sign-in fails after the move of a tenant, twice</h3>',
  ],
  [
    /^small: button “×” is 20 × 20/,
    '<button style="all: unset; display: block; width: 20px; height: 20px" aria-label="×"></button>',
    '<button aria-label="×"></button>',
  ],
  [
    /^small: a “Halden Freight” is/,
    '<p><a href="#a">Halden Freight</a> <span>high, renews in 12 days</span></p>',
    '<p>It was promised to <a href="#a">Halden Freight</a> in spring.</p>',
  ],
  [/^name of 16 words/, `<button>${many(16)}</button>`, `<button aria-label="${many(3)}">${many(16)}</button>`],
  [
    /^primary buttons: button “Save”, button “Log”/,
    '<button class="primary">Save</button><button class="primary">Log</button>',
    '<button class="primary">Save</button><button>Log</button>',
  ],
  [
    /^covered: button “Save” by div/,
    '<button class="primary">Save</button><div style="position: fixed; inset: 0; background: white">x</div>',
    '<button class="primary">Save</button>',
  ],
  [
    /^room: 80 of 300/,
    '<div style="position: sticky; top: 0; height: 120px">top</div><div style="height: 900px"></div><div style="position: sticky; bottom: 0; height: 100px">foot</div>',
    '<div style="position: sticky; top: 0; height: 60px">top</div><div style="height: 900px"></div><div style="position: sticky; bottom: 0; height: 60px">foot</div>',
  ],
];

test.each(cases)('%s', async (rule, broken, kept) => {
  expect(await faults(await show(broken))).toContainEqual(expect.stringMatching(rule));
  expect((await faults(await show(kept))).filter((fault) => rule.test(fault))).toEqual([]);
});

test('what lies over something else by design is no fault, nor is a link within a sentence', async () => {
  const page = await show(`
    <p>Ines, of <a href="#x">Halden Freight</a>, wrote twice.</p>
    <details open><summary style="min-height: 28px">Switch</summary>
      <section style="position: absolute; z-index: 1; background: white"><button>Start</button></section></details>
    <button>Below</button>
    <div style="position: sticky; bottom: 0"><button>Stop</button></div>
    <pre style="overflow-x: auto; width: 90px">a line of a log that can be moved along</pre>`);
  expect(await faults(page)).toEqual([]);
});
