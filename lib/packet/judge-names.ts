import { criterionIds } from './packet';

/** Judges that look for what the rubric names, for criteria that no judge of ours knows; each with what it is given. */
export const ownLists = { words: 'words', field: 'fields', attachment: 'files' } as const;
export type OwnJudge = keyof typeof ownLists;
export const ownJudges = Object.keys(ownLists) as OwnJudge[];

export const judgeNames = [...criterionIds, 'words', 'field', 'attachment'] as const;
export type JudgeName = (typeof judgeNames)[number];

export function isOwnJudge(name: JudgeName): name is OwnJudge {
  return Object.hasOwn(ownLists, name);
}
