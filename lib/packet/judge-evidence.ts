import { findSensitive } from '@/lib/redaction/find';
import type { FindingKind } from '@/lib/redaction/redaction';
import { holding, type Judged, type Judgement, met, missing, spoken, weak } from './judgement';
import { knownIn } from './known-people';
import { tells } from './situation-words';

/** Met by the id of one failed request and by when that was, with its time zone: enough to find it in the logs. */
export function judgeEvidence(reading: Judged): Judgement {
  const ids = holding(reading, ({ kind }) => kind === 'request-id');
  const zoned = holding(reading, ({ kind, zoned }) => kind === 'timestamp' && zoned === true);
  const unzoned = holding(reading, ({ kind, zoned }) => kind === 'timestamp' && zoned !== true).filter(
    // Until when something is needed is not when it happened.
    ({ text, form }) => form === 'machine' || !tells('contextDate', text),
  );
  if (ids.length === 0 && zoned.length === 0 && unzoned.length === 0) return missing;

  const times = zoned.length > 0 ? zoned : unzoned;
  const both = ids.filter((statement) => times.includes(statement));
  const cited = both.length > 0 ? both : [...new Set([...ids.slice(0, 2), ...times.slice(0, 2)])];
  if (times.length === 0) return weak('noTime', cited);
  if (ids.length === 0) return weak(zoned.length === 0 ? 'noRequestIdNorTimeZone' : 'noRequestId', cited);
  return zoned.length === 0 ? weak('noTimeZone', cited) : met(cited);
}

const logFile =
  /\.(?:log|har|trace|evtx|etl|pcapng?|dmp|hprof|jfr|out|err|saml|ndjson|jsonl)(?:\.(?:gz|zip|xz))?$|(?:^|[^a-z])(?:logs?|trace|har|dump|saml|console|stack|diag(?:nostics)?|support-?bundle|thread|profile|network)[^/]{0,40}\.(?:txt|zip|gz|tgz|json|xml|csv|7z|html?)$/i;
const picture = /\.(?:png|jpe?g|gif|webp|bmp|heic|mp4|mov|webm)$/i;
/** Says that something is attached, without its name. */
const attached =
  /\b(?:attach(?:ed|ing|ment)?|enclosed|see (?:the )?(?:log|trace|har|file))\b[^.!?]{0,60}\b(?:logs?|traces?|har|dump|file|bundle|capture|console)\b|\b(?:logs?|traces?|har|dump|bundle|capture)\b[^.!?]{0,40}\b(?:attached|enclosed|uploaded|in the attachment)\b|\b(?:logs?|protokolle?|mitschnitt|trace)[\p{L} ]{0,30}(?:angehängt|im anhang|anbei|beigefügt)|(?:anbei|im anhang|angehängt)[\p{L} ]{0,40}(?:log|protokoll|mitschnitt|trace)/iu;
const fileName = /[\p{L}\p{N}_.-]{2,80}\.(?:log|har|trace|evtx|pcapng?|dmp|hprof|zip|gz|txt|json)\b/iu;

/** Met by lines of a log or a trace in the text, or by an attached file that is one by its name. */
export function judgeLogs(reading: Judged): Judgement {
  const lines = holding(reading, ({ kind }) => kind === 'log-line' || kind === 'stack-trace');
  const files = reading.context.fields.attachments?.value ?? [];
  const file = files.find((name) => logFile.test(name));
  if (file) return met(lines, { name: 'attachments', value: file });
  if (lines.length > 0) return met(lines);
  const told = spoken(reading).filter(({ text }) => attached.test(text) && !/\?\s{0,4}$/.test(text));
  const named = told.filter(({ text }) => fileName.test(text));
  if (named.length > 0) return met(named);
  if (told.length > 0) return weak('noFile', told);
  const image = files.find((name) => picture.test(name));
  return image ? weak('onlyPictures', [], { name: 'attachments', value: image }) : missing;
}

/** Names and addresses of machines are what a security matter is about. */
const isData = (kind: FindingKind) => kind !== 'ip' && kind !== 'name' && kind !== 'account';

/** Of a security matter: met where no customer's data and no secret stands in the text. */
export function judgeClean(reading: Judged): Judgement {
  const known = knownIn(reading.context);
  const found = reading.all.filter(({ text }) => findSensitive(text, known).some(({ kind }) => isData(kind)));
  if (found.length > 0) return weak('customerData', found);
  return { verdict: 'met', because: { code: 'nothingFound' }, statements: [] };
}
