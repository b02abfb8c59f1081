import {
  type KnownIntegration,
  type KnownRole,
  knownIntegrations,
  knownRoles,
  type RecordSection,
} from '@/lib/accounts/record/sections';
import type { Words } from '@/locales/words';

/** What a line is called: by our words where it is one we know, else as it was typed. */
export function subjectName(w: Words, section: RecordSection, subject: string): string {
  const known = subject.toLowerCase();
  if (section === 'integration' && isIntegration(known)) return w.records.integrations[known];
  if (section === 'person' && isRole(known)) return w.records.roles[known];
  return subject;
}

/** Whether a subject is named by our words; every other is somebody's own text. */
export function isOurs(section: RecordSection, subject: string): boolean {
  const known = subject.toLowerCase();
  return (section === 'integration' && isIntegration(known)) || (section === 'person' && isRole(known));
}

function isIntegration(name: string): name is KnownIntegration {
  return (knownIntegrations as readonly string[]).includes(name);
}
function isRole(name: string): name is KnownRole {
  return (knownRoles as readonly string[]).includes(name);
}
