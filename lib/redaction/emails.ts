import type { Range } from './pattern';

/** How an `@` is written in addresses, JSON, HTML and mail, or by people who mean to hide it. */
const at =
  /@|%(?:25){0,3}40|\\{1,4}[uU](?:0{4}|)0040|\\{1,4}x40|&(?:amp;)?#0{0,4}64;|&(?:amp;)?#[xX]0{0,4}40;|&(?:amp;)?commat;|=40(?=[A-Za-z0-9-]{1,63}\.)| ?[([{] ?(?:at|AT) ?[)\]}] ?/g;
/** The same for a dot. */
const dot = '(?:\\.|%(?:25){0,3}2[eE]|\\\\{1,4}u002[eE]|&(?:amp;)?#0{0,4}46;| ?[([{] ?(?:dot|DOT|punkt) ?[)\\]}] ?)';
const local =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+][\p{L}\p{N}\p{M}_%+'-]{0,63}(?:\.[\p{L}\p{N}\p{M}_%+'-]{1,64}){0,8}$/u;
const domain = new RegExp(
  `(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?${dot}){1,8}(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,24})(?![\\p{L}\\p{N}@]|%(?:25){0,3}40)`,
  'uy',
);
/** As much as an address may have before its `@`; letters in escapes take more. */
const longestLocal = 130;

/** `logo@2x.png` is a file, `git@github.com:` an address of a machine, `core@1.2.3` a version. */
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|css|js|ts|json|html?|md|txt|zip|gz|exe|dll|so)$/i;

/** Finds mail addresses, however their signs are written. Linear: nothing before the last sign is read again. */
export function findEmails(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(at)) {
    if (index < from) continue;
    const before = text.slice(Math.max(from, index - longestLocal), index);
    from = index + sign.length;
    domain.lastIndex = from;
    const name = local.exec(before)?.[0];
    if (name === undefined) continue;
    const host = domain.exec(text)?.[0];
    if (host === undefined || fileEnding.test(host) || (name === 'git' && sign === '@')) continue;
    const start = index - name.length + signsBefore(name);
    from = index + sign.length + host.length;
    ranges.push({ start, end: from });
  }
  return ranges;
}

/** How much of a name is signs in escapes that stand before it: `%3D` and `%20` are no letters of an address. */
function signsBefore(name: string): number {
  const last = [...name.matchAll(/%(?:25){0,3}(?:3[A-Fa-f]|2[0267CcFf]|0[AaDd]|5[BbDd]|7[BbCcDd])/g)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/** A guest of a Microsoft tenant: the address with `_` for `@`, and the tenant's name. */
const guestBefore = /(?<![\w.+'-])[\w+'-][\w.+'-]{0,160}$/;
const guestAfter = /(?:@|%40)[\w.-]{1,100}\w/y;
const guestSigns = ['#EXT#', '%23EXT%23'];

export function findGuests(text: string): Range[] {
  return guestSigns.flatMap((sign) => {
    const ranges: Range[] = [];
    let from = 0;
    for (let index = text.indexOf(sign); index >= 0; index = text.indexOf(sign, index + sign.length)) {
      const name = guestBefore.exec(text.slice(Math.max(from, index - 170), index))?.[0];
      guestAfter.lastIndex = index + sign.length;
      from = index + sign.length + (guestAfter.exec(text)?.[0].length ?? 0);
      if (name !== undefined) ranges.push({ start: index - name.length, end: from });
    }
    return ranges;
  });
}
