const month = '(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}{0,7}';
const clock = '[0-2]?\\d:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?';
const zone = '(?:z|[+-]\\d{2}:?\\d{2})?';

/** What names a time, a version or one request, and so is what a packet is read for. */
const facts = [
  // 2015-10-18, 2015-10-18T18:01:47,978Z, 18/10/2015, 18.10.2015
  new RegExp(`^\\d{4}[-/.][01]?\\d[-/.][0-3]?\\d(?:[t_ ]${clock}${zone})?$`, 'iu'),
  /^[0-3]?\d[/.-][01]?\d[/.-](?:\d{4}|\d{2})$/,
  new RegExp(`^[0-3]?\\d[-/ ]${month}[-/ ]\\d{2,4}(?:[: ]${clock})?$`, 'iu'),
  new RegExp(`^${clock}${zone}$`, 'iu'),
  // 4.18.2, v1.2.3-rc.1
  /^v?\d{1,5}(?:\.\d{1,8}){1,4}(?:-(?:alpha|beta|rc|snapshot|dev|pre)[.\d]{0,8})?$/i,
  // 60s, 42ms, 99%, 1024 kB
  /^\d{1,12}[.,]?\d{0,6} ?(?:%|[mµn]?s|sec|secs|min|mins|h|hours?|days?|[kmgt]?i?b|bytes)$/i,
  // req_8f2Kd91mXa
  /^(?:req|request|trace|span|corr|correlation)[-_](?=.{0,60}\d)[\w-]{4,64}$/i,
];

/** Whether a text says when, which version or which request: never a secret. */
export function isPlainFact(text: string): boolean {
  const bare = text.length > 80 ? '' : text.replace(/^[("'[]|[)"'\].,;:]{1,3}$/g, '');
  return bare !== '' && facts.some((fact) => fact.test(bare));
}
