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
