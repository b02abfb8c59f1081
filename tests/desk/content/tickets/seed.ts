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

export interface TicketSeed {
  id: number;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  type: 'problem' | 'incident' | 'question' | 'task' | null;
  requester: PersonKey;
  assignee?: PersonKey;
  followers?: PersonKey[];
  via: 'email' | 'web' | 'api';
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
}
