import { type Judged, type Judgement, met, missing } from './judgement';

const isEmpty = (text: string) => /^(?:|-+|none|n\/a|unknown|keine?)$/i.test(text.trim());

/** Met by a field of the ticket with one of these labels, if something stands in it. */
export function judgeField({ context }: Judged, labels: readonly string[]): Judgement {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  const { custom, organizationDetails, requesterDetails } = context.fields;
  const fields = [custom, organizationDetails, requesterDetails].flatMap((each) => each?.value ?? []);
  const found = fields.find(({ label, value }) => wanted.has(label.trim().toLowerCase()) && !isEmpty(value));
  return found ? met([], { name: found.label, value: found.value }) : missing;
}

/** Met by an attached file whose name holds one of these. */
export function judgeAttachment({ context }: Judged, parts: readonly string[]): Judgement {
  const wanted = parts.map((part) => part.toLowerCase());
  const files = context.fields.attachments?.value ?? [];
  const found = files.find((name) => wanted.some((part) => name.toLowerCase().includes(part)));
  return found ? met([], { name: 'attachments', value: found }) : missing;
}
