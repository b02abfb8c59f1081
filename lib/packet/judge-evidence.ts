import { holding, type Judgement, met, missing, type Reading, weak } from './judgement';

/** Met by the id of one failed request and by when that was, with its time zone: enough to find it in the logs. */
export function judgeEvidence(reading: Reading): Judgement {
  const ids = holding(reading, ({ kind }) => kind === 'request-id');
  const zoned = holding(reading, ({ kind, zoned }) => kind === 'timestamp' && zoned === true);
  const unzoned = holding(reading, ({ kind, zoned }) => kind === 'timestamp' && zoned !== true);
  if (ids.length === 0 && zoned.length === 0 && unzoned.length === 0) return missing;

  const times = zoned.length > 0 ? zoned : unzoned;
  const both = ids.filter((statement) => times.includes(statement));
  const cited = both.length > 0 ? both : [...new Set([...ids.slice(0, 2), ...times.slice(0, 2)])];
  if (times.length === 0) return weak('noTime', cited);
  if (ids.length === 0) return weak(zoned.length === 0 ? 'noRequestIdNorTimeZone' : 'noRequestId', cited);
  return zoned.length === 0 ? weak('noTimeZone', cited) : met(cited);
}
