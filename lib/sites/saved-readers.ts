import type { SiteId } from '@/lib/context/record';
import { readSaved as github } from './github/saved';
import { readSaved as jira } from './jira/saved';
import { readSaved as salesforce } from './salesforce/saved';
import type { ReadSaved } from './saved';
import { readSaved as servicenow } from './servicenow/saved';
import { readSaved as zendesk } from './zendesk/saved';

/** Reads saved API answers, by site. */
export const savedReaders: Record<SiteId, ReadSaved> = { zendesk, jira, salesforce, servicenow, github };
