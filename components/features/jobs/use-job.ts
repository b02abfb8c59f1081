import type { JobView } from '@/lib/jobs/job';
import { useMutation } from '../../data/use-mutation';
import { type Query, useQuery } from '../../data/use-query';
import type { JobActions } from './JobRow';

/** Jobs of a kind and key, newest first, as they are. */
export function useJobs(kind: string, key: string | undefined): Query<JobView[]> {
  return useQuery('jobs', key === undefined ? undefined : { kind, key });
}

/** What a person can do about a job. */
export function useJobActions(id: string): JobActions {
  const resume = useMutation('resumeJob');
  const cancel = useMutation('cancelJob');
  const dismiss = useMutation('dismissJob');
  const all = [resume, cancel, dismiss];
  return {
    goOn: (sent) => void resume.run(sent === undefined ? { id } : { id, sent }),
    stop: () => void cancel.run({ id }),
    dismiss: () => void dismiss.run({ id }),
    busy: all.some(({ saving }) => saving),
    failed: all.some(({ refusal }) => refusal !== undefined),
  };
}
