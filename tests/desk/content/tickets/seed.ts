import type { Ago, Clock } from '../clock.ts';
import type { PersonKey } from '../people.ts';

export interface CommentSeed {
  by: PersonKey;
  ago: Ago;
  /** An internal note. */
  internal?: true;
  /** Plain text; lines between ``` are shown as typed. */
  text: string | ((clock: Clock) => string);
  attachment?: { name: string; type: string; size: number };
}

/** A message of a messaging ticket; `bot` is the answer bot. */
export interface MessageSeed {
  by: PersonKey | 'bot';
  ago: Ago;
  text: string;
  attachment?: CommentSeed['attachment'];
}

export interface TicketSeed {
  id: number;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  type: 'problem' | 'incident' | 'question' | 'task' | null;
  requester: PersonKey;
  assignee?: PersonKey;
  followers?: PersonKey[];
  copied?: PersonKey[];
  via: 'email' | 'web' | 'api' | 'native_messaging';
  tags: string[];
  area?: string;
  version?: string;
  region?: string;
  jiraIssue?: string;
  affectedUsers?: number;
  /** When the next reply is due. */
  replyDue?: Ago;
  /** Ticket number of the problem this is an incident of. */
  problem?: number;
  comments: CommentSeed[];
  /** Of a messaging ticket: what its comments do not hold. */
  messages?: MessageSeed[];
  /** When it is due. */
  due?: Ago;
}
