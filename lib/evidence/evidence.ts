/** A piece of a conversation: `entry` is a comment's id, or `subject`; offsets count UTF-16 units of its text. */
export interface Span {
  entry: string;
  start: number;
  end: number;
}

export type EvidenceKind =
  | 'error-code'
  | 'http-status'
  | 'http-request'
  | 'request-id'
  | 'timestamp'
  | 'version'
  | 'host'
  | 'stack-trace'
  | 'log-line'
  | 'steps'
  | 'affected'
  | 'platform';

/** A fact found in a context's text, with the exact spans it came from. */
export interface Evidence {
  kind: EvidenceKind;
  /** Normalised for comparing: `HTTP 401`, `AADSTS50011`. */
  value: string;
  spans: Span[];
  /** `timestamp`: whether it names a time zone. */
  zoned?: boolean;
}
