import { describe, expect, test } from 'vitest';
import { colourViolations, violations } from '../axe.ts';
import { startSession } from '../session.ts';
import { faults } from './geometry.ts';
import { type Languages, languagesOf } from './languages.ts';
import type { Scene, Shown } from './scene.ts';
import { emulate, nameOf, pageSizes, panelSizes, resize, type Size, usualSize } from './stage.ts';
import { scenes, through } from './states.ts';

/* What is wrong with a screen and can be told without a picture: at every width, zoomed, from right to left, in every
   language and in every scheme of colours. `npm run screens` makes the pictures. */

const session = startSession();
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';

type Found = Record<string, string[]>;

function note(found: Found, where: string, faults: string[]): void {
  for (const fault of faults) found[fault] = [...(found[fault] ?? []), where];
}

/** Firefox answers a driver slowly: what may differ there is how it lays out, at the sides of the range. */
function sizesOf(kind: Scene['kind'], isAlike = false): Size[] {
  const all = kind === 'panel' ? panelSizes : pageSizes;
  return isChromium && !isAlike ? all : all.filter(({ width }) => width === 320);
}

async function checkSizes(found: Found, { page, scope }: Shown, kind: Scene['kind'], isAlike?: boolean) {
  for (const size of sizesOf(kind, isAlike)) {
    await resize(page, scope, size);
    note(found, nameOf(size), await faults(scope, kind));
  }
  await resize(page, scope, usualSize(kind));
}

async function checkFromRightToLeft(found: Found, { scope }: Shown, kind: Scene['kind']): Promise<void> {
  const turn = (dir: string) =>
    scope.evaluate((wanted) => {
      document.documentElement.dir = wanted;
    }, dir);
  await turn('rtl');
  note(found, 'rtl', await faults(scope, kind));
  await turn('');
}

/** Of the looks with more contrast one is taken in turn: they change what all screens share. The pictures check both. */
async function checkColours(found: Found, shown: Shown, turn: number): Promise<void> {
  await emulate(shown, 'light');
  note(found, 'axe', await violations(shown.scope));
  const high = turn % 2 === 0 ? 'more-contrast' : 'forced-colours';
  for (const look of turn % 4 < 2 ? (['dark', high] as const) : (['dark'] as const)) {
    await emulate(shown, look);
    note(found, `axe, ${look}`, await colourViolations(shown.scope));
  }
}

/** Each language but the first, which everything above was drawn in, where it is narrow (`lib/place.ts`), or zoomed. */
async function checkLanguages(
  found: Found,
  { page, scope }: Shown,
  kind: Scene['kind'],
  languages: Languages,
): Promise<void> {
  const [first, ...others] = languages.all;
  const narrowest =
    kind === 'panel' ? panelSizes.filter(({ width }) => width <= 400) : pageSizes.filter(({ width }) => width === 480);
  for (const language of others) {
    await languages.choose(language, scope);
    for (const size of narrowest) {
      await resize(page, scope, size);
      note(found, `${language}, ${nameOf(size)}`, await faults(scope, kind));
    }
  }
  if (first && others.length > 0) await languages.choose(first, scope);
}

/** How many of the runbooks stand on the screen whole, above where the clock's bar is while one runs. */
const runbooksInView = ({ scope }: Shown) =>
  scope.$$eval(
    '[role="tabpanel"]:not([hidden]) ol > li',
    (all) => all.filter((item) => item.getBoundingClientRect().bottom <= innerHeight - 49).length,
  );

describe.each(scenes.filter(({ chromiumOnly, firefoxToo }) => isChromium || (firefoxToo && !chromiumOnly)))(
  '$name',
  (scene) => {
    test('nothing overlaps, is cut or out of reach, and axe finds nothing', async () => {
      const languages = isChromium ? await languagesOf(session.browser) : undefined;
      const wrong: Record<string, Found> = {};
      let turn = 0;
      await through(session, [scene], async ({ name, kind, isAlike, ...shown }) => {
        const found: Found = {};
        await shown.page.bringToFront();
        await resize(shown.page, shown.scope, usualSize(kind));
        if (name === 'runbooks') expect(await runbooksInView(shown)).toBeGreaterThanOrEqual(3);
        await checkSizes(found, shown, kind, isAlike);
        if (!isAlike) await checkFromRightToLeft(found, shown, kind);
        if (isChromium && !isAlike) await checkColours(found, shown, turn++);
        if (languages) await checkLanguages(found, shown, kind, languages);
        if (Object.keys(found).length > 0) wrong[name] = found;
      });
      expect(wrong).toEqual({});
    }, 300_000);
  },
);
