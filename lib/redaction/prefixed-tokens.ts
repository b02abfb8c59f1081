import type { Range } from './pattern';

/**
 * `brand_key_` and a long random run: how services write their tokens since secrets are scanned for. New ones come every
 * month, so the form counts and not the brand. What names one thing, such as a layer or a trace, has the form too.
 */
const run = /_(?<random>[A-Za-z0-9]{30,120})(?![A-Za-z0-9_-]|\.\w)/g;
const brandBefore = /(?<![A-Za-z0-9_.@/-])[A-Za-z][A-Za-z0-9]{1,14}(?:[_-][A-Za-z0-9]{1,8}){0,2}$/;
const longestBrand = 34;
const namesThings =
  /(?:^|[_-])(?:id|ids|uid|uuid|guid|sha|sha\d{1,3}|md5|hash|digest|etag|commit|rev|tree|blob|image|layer|pod|container|node|task|job|build|trace|span|req|request|corr|correlation|event|evt|msg|message|file|chunk|part|attempt|block|index|version|cache|tmp|temp|snapshot|backup|test|table|db|host|vm|instance|public|pk|pub|lambda|anonymous|func|closure|widget)$/i;

/** Finds tokens by their form: a short name, an underscore, and at least thirty random letters and digits. */
export function findPrefixedTokens(text: string): Range[] {
  const ranges: Range[] = [];
  for (const { groups, index, 0: found } of text.matchAll(run)) {
    if (!isRandom(groups?.random ?? '')) continue;
    const brand = brandBefore.exec(text.slice(Math.max(0, index - longestBrand), index))?.[0];
    if (brand === undefined || namesThings.test(brand) || /\d{4}/.test(brand)) continue;
    ranges.push({ start: index - brand.length, end: index + found.length });
  }
  return ranges;
}

function isRandom(run: string): boolean {
  const changes = run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
  return changes >= run.length / 8;
}
