/** Whether four numbers and dots are an IPv4 address: `10.0.0.7`, not `4.18.2.1000`. */
export function isIpv4(text: string): boolean {
  const octets = text.split('.');
  return octets.length === 4 && octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255);
}

/** Whether the text is an IPv6 address as RFC 4291 writes it. Times (`09:05:12`) and `a::b` without a digit are not. */
export function isIpv6(text: string): boolean {
  if (!/\d/.test(text) || !/^[0-9a-f:.]{3,45}$/i.test(text)) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1) ?? '';
  const isMapped = tail.includes('.');
  if (isMapped && !isIpv4(tail)) return false;
  const plain = isMapped ? groups.slice(0, -1) : groups;
  const width = plain.length + (isMapped ? 2 : 0);
  return plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? width < 8 : width === 8);
}

/** `a1::b2` is a name in C++ and Erlang: an address this short begins as one that is given out (IANA's registry). */
export function isShortPath(text: string): boolean {
  return (
    !text.includes('.') &&
    text.split(':').filter(Boolean).length <= 2 &&
    !/^(?:[23][0-9a-f]{3}|f[c-f][0-9a-f]{2}|64):/i.test(text)
  );
}

/** Words that have an address after them; four numbers after another are a version: `agent 4.18.0.1`. */
const addressAfter =
  /(?:^|[^A-Za-z])(?:from|to|at|ip|by|via|on|host|address|addr|server|client|peer|remote|source|destination|is|was|and|or|of|for|with|gateway|dns|ping|pinging|upstream|connect|resolves|proxy|node|router|firewall|vpn|network|subnet|trying|blocked|allow|deny|ips|addresses|hosts|servers|reach|von|auf|an|aus|bei|unter|adresse) $/i;

const versionBefore =
  /(?:version|versión|versione|versie|release|build|firmware|revision|\brv|\bver)["'*]{0,3}\s{0,3}[:=]\s{0,3}["'v]?$/i;

/** Whether four numbers are a version by the word before them; networks of one's own are addresses in any place. */
export function isVersionThere(address: string, before: string): boolean {
  if (/^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address)) return false;
  if (versionBefore.test(before)) return true;
  return /[A-Za-z]{2,20} $/.test(before) && !addressAfter.test(before) && !/[A-Z]{3} $/.test(before);
}
